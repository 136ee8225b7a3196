import { refuse, RefusedError } from '@ledger/kernel';
import type { IncomingHttpHeaders } from 'node:http';

const LONGEST_KEY = 200;
const KEY = /^[\x21-\x7e]+$/;

/** A strong entity tag that holds a revision, as answers carry it. */
const ENTITY_TAG = /^"(0|[1-9]\d{0,9})"$/;

/** The header by which a repeat is recognised. @throws RefusedError `idempotency.key-missing`, `idempotency.key-invalid` */
export function idempotencyKeyOf(headers: IncomingHttpHeaders): string {
  const key = headers['idempotency-key'];
  if (key === undefined) throw new RefusedError(refuse('idempotency.key-missing', {}));
  if (typeof key !== 'string' || key.length > LONGEST_KEY || !KEY.test(key)) {
    throw new RefusedError(refuse('idempotency.key-invalid', { limit: LONGEST_KEY }));
  }
  return key;
}

/** The revision in `If-Match`; undefined without the header. @throws RefusedError `precondition.unreadable` */
export function revisionSeenBy(headers: IncomingHttpHeaders): number | undefined {
  const given = headers['if-match'];
  if (given === undefined) return undefined;
  const [, revision] = ENTITY_TAG.exec(given) ?? [];
  if (revision === undefined) throw new RefusedError(refuse('precondition.unreadable', { given }));
  return Number(revision);
}

/** The entity tag of a stream at a revision. */
export function entityTag(revision: number): string {
  return `"${revision}"`;
}
