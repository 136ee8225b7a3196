import { hash } from 'node:crypto';

/** Lower-case hex of a SHA-256 digest, 64 characters. */
export type Sha256 = string;

const SHA256 = /^[0-9a-f]{64}$/;

export function isSha256(value: unknown): boolean {
  return typeof value === 'string' && SHA256.test(value);
}

const LEAF_PREFIX = Uint8Array.of(0x00);

export function sha256(bytes: Uint8Array | string): Sha256 {
  return hash('sha256', bytes);
}

/** RFC 6962 §2.1 leaf hash: SHA-256(0x00 ‖ bytes). */
export function leafHash(bytes: Uint8Array): Sha256 {
  return hash('sha256', Buffer.concat([LEAF_PREFIX, bytes]));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Only the lower-case form: an id in two spellings would be two ids. */
export function isUuid(value: unknown): boolean {
  return typeof value === 'string' && UUID.test(value);
}

const NAMESPACE_BYTES = 16;

/**
 * Name-based id of RFC 9562 §5.5 (SHA-1). One part is the name itself; several are named by their JSON array, so that
 * where one ends and the next begins is part of the name.
 *
 * @throws TypeError if the namespace is no UUID: its bytes would be cut short, and unlike names would share an id
 */
export function uuidV5(namespace: string, ...parts: readonly (string | number)[]): string {
  if (!isUuid(namespace)) throw new TypeError(`the namespace ${namespace} is no UUID`);
  const name = parts.length === 1 ? String(parts[0]) : JSON.stringify(parts);
  const bytes = Buffer.allocUnsafe(NAMESPACE_BYTES + Buffer.byteLength(name));
  bytes.write(namespace.replaceAll('-', ''), 'hex');
  bytes.write(name, NAMESPACE_BYTES);
  const hex = hash('sha1', bytes);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const [low, middle, high] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16)];
  return `${low}-${middle}-5${high}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
