/** Refusals of the database itself: who may use it and whether its schema fits this release. */
export interface DatabaseRefusals {
  /** The database cannot be reached; nothing was changed. */
  'database.unavailable': { reason: string };
  /** The database answers, and does not let this login in. */
  'database.login-refused': { reason: string };
  /** The login lacks a privilege; `statement` is the SQL that a database administrator has to run. */
  'database.privilege-missing': { login: string; statement: string };
  /** A migration failed and left nothing behind; those before it stay. */
  'database.migration-failed': { migration: string; reason: string };
  /** The database lacks migrations of this release; `first` is the earliest. */
  'schema.older': { missing: number; first: string };
  /** The database holds migrations that this release does not know; `first` is the earliest. */
  'schema.newer': { unknown: number; first: string };
  /** The server may lose what it acknowledged; `settings` names each unsafe one with what to do. */
  'database.not-durable': { settings: string };
}
