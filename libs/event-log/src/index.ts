export * from './event-log.port.js';
export {
  EmbeddedPostgresError,
  type EmbeddedPostgresFailures,
} from './embedded/embedded-postgres.error.js';
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded/embedded-postgres.js';
