import { isNativeError } from 'node:util/types';
import { refuse, RefusedError } from '@ledger/kernel';

/**
 * Runs work on a file and turns the refusal of the operating system (no such file, no right, disk full) into ours; any
 * other error stays what it is.
 *
 * @throws RefusedError `archive.file-unusable`
 */
export async function accessing<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    throw new RefusedError(refuse('archive.file-unusable', { file, reason: code }));
  }
}

/** Such as `ENOSPC`; null if the error is not the operating system's. */
export function systemCode(error: unknown): string | null {
  if (!isNativeError(error) || !('syscall' in error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
