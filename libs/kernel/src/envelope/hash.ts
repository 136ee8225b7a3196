import { createHash } from 'node:crypto';

/** Lower-case hex of a SHA-256 digest, 64 characters. */
export type Sha256 = string;

const LEAF_PREFIX = Uint8Array.of(0x00);

export function sha256(bytes: Uint8Array | string): Sha256 {
  return createHash('sha256').update(bytes).digest('hex');
}

/** RFC 6962 §2.1 leaf hash: SHA-256(0x00 ‖ bytes). */
export function leafHash(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(LEAF_PREFIX).update(bytes).digest('hex');
}

/** Name-based id of RFC 9562 §5.5 (SHA-1); the same parts in the same order give the same id. */
export function uuidV5(namespace: string, ...parts: readonly (string | number)[]): string {
  const name = parts.length === 1 ? String(parts[0]) : JSON.stringify(parts);
  const digest = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex', 0, 16);
  return [8, 12, 16, 20, 32].map((end, i, ends) => hex.slice(ends[i - 1] ?? 0, end)).join('-');
}
