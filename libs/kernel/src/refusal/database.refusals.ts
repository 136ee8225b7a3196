/** Refusals of the database itself: who may use it and whether its schema fits this release. */
export interface DatabaseRefusals {
  /** The database cannot be reached; nothing was changed. */
  'database.unavailable': { reason: string };
  /** Roles that the product needs do not exist, and this login may not create them. */
  'database.roles-missing': { roles: string; login: string };
  /** The login is not a member of the role the work is done in. */
  'database.role-denied': { login: string; role: string };
  /** A migration failed and left nothing behind; those before it stay. */
  'database.migration-failed': { migration: string; reason: string };
  /** The database lacks migrations of this release; `first` is the earliest. */
  'schema.older': { missing: number; first: string };
  /** The database holds migrations that this release does not know; `first` is the earliest. */
  'schema.newer': { unknown: number; first: string };
}
