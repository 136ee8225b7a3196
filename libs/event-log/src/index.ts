export * from './event-log.port.js';
export {
  EmbeddedPostgresError,
  type EmbeddedPostgresFailures,
} from './embedded/embedded-postgres.error.js';
export {
  findRunningPostgres,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  type RunningPostgres,
} from './embedded/embedded-postgres.js';
export * from './own-writes.js';
export * from './memory/memory-event-log.js';
export * from './memory/memory-log-store.js';
export { LOG_MIGRATIONS } from './postgres/migrations/log-migrations.js';
export { NotDurableError, requireDurability, type UnsafeSetting } from './postgres/durability.js';
export {
  openPostgresEventLog,
  type PostgresEventLog,
  type PostgresEventLogOptions,
} from './postgres/postgres-event-log.js';
export type { LauncherLog } from './embedded/launcher-log.js';
export { stopOnSignals } from './embedded/stop-on-signals.js';
export type { ArchiveSection, RestoredSection } from './archive/archive-section.port.js';
export { backup, type Backup, type BackupOptions } from './archive/backup.js';
export { readCanonical, type Forms } from './archive/backup-format.js';
export {
  restore,
  type Restored,
  type RestoreOptions,
  type RestoreStage,
} from './archive/restore.js';
export { copyLog, type CopiedLog, type CopyPair, type CopyStage } from './archive/copy-log.js';
export {
  verifyChain,
  type ChainFault,
  type VerifiedChain,
  type VerifyOptions,
} from './archive/verify-chain.js';
export * from './log-inspection.port.js';
export { checkStreamName } from './stream-name.js';
export * from './offset-clock.js';
export { recordedTimeAt } from './recorded-time-at.js';
export * from './recorded-times.port.js';
export { EventStoreDbError, ForeignEventError } from './eventstoredb/eventstoredb.error.js';
export type { EventStoreDbEventLog } from './eventstoredb/eventstoredb-event-log.js';
export type { EventStoreDbHealth } from './eventstoredb/health.js';
export type { EventStoreDbEventLogOptions } from './eventstoredb/open.js';
export { openEventStoreDbEventLog } from './eventstoredb/open-lazily.js';
