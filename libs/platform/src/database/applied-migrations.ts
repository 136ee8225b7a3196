import { refuse, type Refusal } from '@ledger/kernel';
import { nameOf, type Migration } from './migration-list.js';

export const META_SCHEMA = 'ledger_meta';
export const MIGRATIONS_TABLE = 'migrations';

/** The refusal if the database holds migrations that this release does not know. */
export function refuseNewer(
  migrations: readonly Migration[],
  applied: readonly string[],
): Refusal | null {
  const known = new Set(migrations.map(nameOf));
  const unknown = applied.filter((name) => !known.has(name));
  const [first] = unknown;
  return first === undefined ? null : refuse('schema.newer', { unknown: unknown.length, first });
}

/** The refusal if the database lacks migrations of this release. */
export function refuseOlder(
  migrations: readonly Migration[],
  applied: readonly string[],
): Refusal | null {
  const missing = migrations.map(nameOf).filter((name) => !applied.includes(name));
  const [first] = missing;
  return first === undefined ? null : refuse('schema.older', { missing: missing.length, first });
}
