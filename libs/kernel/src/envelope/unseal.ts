import { canonicalJsonOfParsed } from './canonical-json-of-parsed.js';
import { NotCanonicalError } from './canonical-json.js';
import { MalformedEnvelopeError, mustBeEnvelope } from './envelope-form.js';
import { MAX_ENVELOPE_BYTES, type Envelope, type SealedEvent } from './envelope.js';
import { leafHash } from './hash.js';

/**
 * Reads stored bytes. The hash is of the bytes as they are; they are parsed, not judged: `verify chain` and `restore`
 * judge with {@link unsealStrictly}.
 *
 * @throws MalformedEnvelopeError if the bytes are no JSON object of envelope version 1
 */
export function unseal(bytes: Uint8Array): SealedEvent {
  return { envelope: parseEnvelope(bytes), bytes, leaf: leafHash(bytes) };
}

/**
 * Like {@link unseal}, and the bytes must be the canonical ones and hold every field of the envelope, in its form, and
 * no other.
 *
 * @throws MalformedEnvelopeError
 */
export function unsealStrictly(bytes: Uint8Array): SealedEvent {
  if (bytes.length > MAX_ENVELOPE_BYTES) {
    throw new MalformedEnvelopeError(`${bytes.length} bytes, over ${MAX_ENVELOPE_BYTES}`);
  }
  const event = unseal(bytes);
  mustBeEnvelope(event.envelope);
  if (!isCanonical(event)) throw new MalformedEnvelopeError('the bytes are not canonical JSON');
  return event;
}

function isCanonical({ envelope, bytes }: SealedEvent): boolean {
  try {
    return Buffer.from(canonicalJsonOfParsed(envelope), 'utf8').equals(bytes);
  } catch (error) {
    // An escaped lone surrogate parses, but nothing canonical says it.
    if (error instanceof NotCanonicalError) return false;
    throw error;
  }
}

/** The envelope alone, from its bytes or the text they stand for. @throws MalformedEnvelopeError like {@link unseal} */
export function parseEnvelope(stored: Uint8Array | string): Envelope {
  const value = parseJson(typeof stored === 'string' ? stored : utf8(stored));
  if (typeof value !== 'object' || value === null) throw new MalformedEnvelopeError('no object');
  const version = (value as Partial<Envelope>).v;
  if (version !== 1) throw new MalformedEnvelopeError(`version ${String(version)} is unknown`);
  return value as Envelope;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedEnvelopeError('no JSON');
  }
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}
