import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those above it that are missing. One after the other: the recursive `mkdir` of Node never returns
 * where no folder can be made although the one above is there, as in `/proc`.
 *
 * @param mode of the folder itself; those above it get the usual one
 * @throws the error of the file system
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  if (await isThere(folder)) return;
  await makeFolder(dirname(folder));
  try {
    await mkdir(folder, mode);
  } catch (error) {
    // Somebody else made it at the same time.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
