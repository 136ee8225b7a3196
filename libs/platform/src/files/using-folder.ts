import { isNativeError } from 'node:util/types';
import { refuse, RefusedError } from '@ledger/kernel';

/**
 * Does work in a folder.
 *
 * @throws RefusedError `embedded.folder-unusable` where the file system says no, and what the work throws
 */
export async function usingFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    const refusal = refuse('embedded.folder-unusable', { folder, reason: error.message });
    throw new RefusedError(refusal, { cause: error });
  }
}

function isFileSystemError(error: unknown): error is NodeJS.ErrnoException {
  return isNativeError(error) && 'syscall' in error && 'code' in error;
}
