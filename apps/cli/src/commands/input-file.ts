import { readFile } from 'node:fs/promises';
import { refuse, RefusedError } from '@ledger/kernel';

/** @throws RefusedError `archive.file-unusable` */
export async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new RefusedError(refuse('archive.file-unusable', { file, reason: code }));
  }
}
