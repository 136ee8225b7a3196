import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { LENGTH_BYTES } from './backup-format.js';

const decompress = promisify(gunzip);

/** Null if they do not decompress to exactly that size; more is not even unpacked. */
export async function decompressed(stored: Buffer, size: number): Promise<Buffer | null> {
  try {
    const bytes = await decompress(stored, { maxOutputLength: size });
    return bytes.length === size ? bytes : null;
  } catch {
    return null;
  }
}

/** Null if lengths and bytes do not add up. */
export function recordsOf(bytes: Buffer | null): readonly Buffer[] | null {
  if (bytes === null) return null;
  const records: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + LENGTH_BYTES > bytes.length) return null;
    const start = at + LENGTH_BYTES;
    at = start + bytes.readUInt32BE(at);
    if (at > bytes.length) return null;
    records.push(bytes.subarray(start, at));
  }
  return records;
}
