/**
 * Strict RFC 8785 (JCS): the one byte sequence of a JSON value, which is what is stored, hashed and proved.
 * Where JSON.stringify silently drops or bends a value, this throws, because a hash over bent data proves nothing.
 */
export class NotCanonicalError extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`not canonical JSON at ${path === '' ? '(root)' : path}: ${reason}`);
    this.name = 'NotCanonicalError';
  }
}

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

const PLAIN_PROTOTYPES: readonly unknown[] = [Object.prototype, null];

/** Far deeper than any event, and shallow enough that hostile bytes exhaust no stack. */
const MAX_DEPTH = 100;

/** Where a value stands: its key in a container, and where that one stands. Spelled out only when something is wrong. */
interface Place {
  readonly key: string | number;
  readonly container: object;
  readonly depth: number;
  readonly above: Place | null;
}

/**
 * @throws NotCanonicalError for undefined, non-finite numbers, lone surrogates, bigint, symbols, functions, class
 * instances, sparse arrays, hidden properties, cycles, and more than 100 levels
 */
export function canonicalJson(value: unknown): string {
  return write(value, null);
}

function write(value: unknown, place: Place | null): string {
  switch (typeof value) {
    case 'string':
      return writeString(value, place);
    case 'number':
      return writeNumber(value, place);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      mustBeFinite(value, place);
      return Array.isArray(value) ? writeArray(value, place) : writeObject(value, place);
    default:
      return fail(place, `${typeof value} has no JSON form`);
  }
}

/** Printable ASCII but quote and backslash stands for itself, and nearly all keys and values are nothing else. */
const VERBATIM = /^[ !#-[\]-~]*$/;

function writeString(value: string, place: Place | null): string {
  if (VERBATIM.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) fail(place, 'a lone surrogate has no UTF-8 form');
  return JSON.stringify(value);
}

function writeNumber(value: number, place: Place | null): string {
  if (!Number.isFinite(value)) fail(place, `${value} has no JSON form`);
  return JSON.stringify(value);
}

function writeObject(value: object, above: Place | null): string {
  if (!PLAIN_PROTOTYPES.includes(Object.getPrototypeOf(value))) fail(above, 'not a plain object');
  const keys = Object.keys(value);
  mustShowAll(value, keys.length, above);
  // The default sort compares UTF-16 code units, which is the order RFC 8785 §3.2.3 asks for.
  let members = '';
  for (const key of keys.sort()) {
    const place = below(above, value, key);
    const member = `${writeString(key, place)}:${write((value as Record<string, unknown>)[key], place)}`;
    members += members === '' ? member : `,${member}`;
  }
  return `{${members}}`;
}

function writeArray(value: readonly unknown[], above: Place | null): string {
  if (Object.getPrototypeOf(value) !== Array.prototype) fail(above, 'not a plain array');
  // Array.from visits holes, which are then refused as undefined; `length` is the one property beside the items.
  const items = Array.from(value, (item, index) => write(item, below(above, value, index)));
  mustShowAll(value, items.length + 1, above);
  return `[${items.join(',')}]`;
}

function below(above: Place | null, container: object, key: string | number): Place {
  return { key, container, depth: (above?.depth ?? 0) + 1, above };
}

function mustBeFinite(value: object, place: Place | null): void {
  if (place !== null && place.depth >= MAX_DEPTH) fail(place, `more than ${MAX_DEPTH} levels`);
  for (let at = place; at !== null; at = at.above) {
    if (at.container === value) fail(place, 'the value contains itself');
  }
}

/** Symbol keys, hidden properties and names on an array would be left out of the bytes without a word. */
function mustShowAll(value: object, shown: number, place: Place | null): void {
  if (Reflect.ownKeys(value).length !== shown) {
    fail(place, 'a symbol key or hidden property has no JSON form');
  }
}

function fail(place: Place | null, reason: string): never {
  let path = '';
  for (let at = place; at !== null; at = at.above) path = `/${at.key}${path}`;
  throw new NotCanonicalError(path, reason);
}
