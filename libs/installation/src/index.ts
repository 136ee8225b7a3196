export { configOrExit, reportAndExit } from './command-line.js';
export { furnish } from './furnish.js';
export { openInstallation, type Installation, type OpenOptions } from './installation.js';
export { migrateInstallation, type MigrateInstallationOptions } from './migrate-installation.js';
export { MIGRATIONS } from './migrations.js';
export { openLogPair, type LogKind, type LogPair } from './log-pair.js';
export { EVENT_REGISTRY, PROJECTIONS } from './projections.js';
export { runService, type ProgramOptions } from './run-service.js';
export { startService, type Service, type ServiceOptions } from './start-service.js';
