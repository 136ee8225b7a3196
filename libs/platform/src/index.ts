export * from './language/language.js';
export * from './problems/problem.js';
export { PROBLEMS } from './problems/problem-table.js';
export type { LogLevel, ProblemRow } from './problems/problem-row.js';
export * from './config/config.js';
export * from './logging/logger.js';
export * from './logging/secrets.js';
export * from './progress/progress.js';
export * from './progress/progress-display.js';
