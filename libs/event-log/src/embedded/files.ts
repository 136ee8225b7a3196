import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Text of a file; null only if there is none: one that cannot be read is never mistaken for a missing one. */
export async function readIfPresent(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

/** Makes names that were just created in a folder, or renamed within it, survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file that after a power cut is there as a whole or as it was before. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.unfinished`;
  await writeFile(draft, text, { flush: true });
  await rename(draft, file);
  await syncFolder(dirname(file));
}
