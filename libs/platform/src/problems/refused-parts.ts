import type { Refusal } from '@ledger/kernel';
import { pointerTo } from './json-pointer.js';
import { PROBLEMS } from './problem-table.js';

/** A request, or the part of one that was refused by itself. */
export interface GivenRequest {
  readonly body: unknown;
  /** Of its path and its query, by name. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Where the part lies in the body; empty where all of it was refused. */
  readonly within: string;
}

/** The revision that was seen, which a part of a request carries itself. */
const SEEN = { header: '/If-Match', member: '/ifMatch' };

/** Headers belong to the whole of a request, whichever part of it is refused. */
const HEADERS: readonly string[] = ['/Authorization', '/Content-Type', '/Idempotency-Key'];

/**
 * What of a request has to change, so that it would be taken: pointers into its body, empty for all of it, and `/name` of
 * parameters and headers. Where it is nothing in particular, it is the request as a whole.
 */
export function refusedParts(
  { refused, params }: Refusal,
  request: GivenRequest,
): readonly [string, ...string[]] {
  const { at } = PROBLEMS[refused];
  if (typeof at === 'string') return [placed(at, request)];
  const values = new Map<string, unknown>(Object.entries(params));
  const [first, ...more] = at === undefined ? [] : holders(values.get(at.holding), request);
  if (first !== undefined) return [first, ...more];
  const field = values.get('field');
  if (typeof field !== 'string') return [request.within];
  return [field.split('.').reduce((pointer, name) => pointerTo(name, pointer), request.within)];
}

function placed(at: string, { within }: GivenRequest): string {
  if (HEADERS.includes(at)) return at;
  return at === SEEN.header && within !== '' ? `${within}${SEEN.member}` : `${within}${at}`;
}

function holders(value: unknown, { body, parameters, within }: GivenRequest): readonly string[] {
  const members = holdersIn(body, String(value), within);
  return members.length > 0 ? members : holdersIn(parameters, String(value), '');
}

function holdersIn(given: unknown, value: string, pointer: string): readonly string[] {
  if (typeof given === 'string' || typeof given === 'number') {
    return String(given) === value ? [pointer] : [];
  }
  if (!isJson(given)) return [];
  return Object.entries(given).flatMap(([name, member]) =>
    holdersIn(member, value, pointerTo(name, pointer)),
  );
}

/** What a request consists of; a body that is not read as JSON is a stream. */
function isJson(given: unknown): given is object {
  if (typeof given !== 'object' || given === null) return false;
  return Array.isArray(given) || Object.getPrototypeOf(given) === Object.prototype;
}
