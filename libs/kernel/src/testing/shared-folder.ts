import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const REPOSITORY = resolve(import.meta.dirname, '../../../..');

const DEFAULTS = { VECTORS_DIR: '../shared/vectors', SHARED_DATA_DIR: '../shared/data' } as const;

/**
 * A folder of published vectors or real data that is read where it lies, not copied into the project. Null where it is
 * absent: the tests that need it are then skipped, and this says so aloud.
 */
export function sharedFolder(variable: keyof typeof DEFAULTS): string | null {
  const folder = process.env[variable] ?? join(REPOSITORY, DEFAULTS[variable]);
  if (existsSync(folder)) return folder;
  console.warn(
    `SKIPPED: ${folder} does not exist, so nothing is tested against it. Set ${variable}.`,
  );
  return null;
}
