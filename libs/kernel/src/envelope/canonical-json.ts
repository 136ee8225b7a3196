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

/**
 * @throws NotCanonicalError for undefined, non-finite numbers, lone surrogates, bigint, symbols, functions, class
 * instances, sparse arrays, hidden properties, cycles, and more than 100 levels
 */
export function canonicalJson(value: unknown): string {
  return write(value, '', []);
}

function write(value: unknown, path: string, ancestors: readonly object[]): string {
  switch (typeof value) {
    case 'string':
      return writeString(value, path);
    case 'number':
      return writeNumber(value, path);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : writeContainer(value, path, ancestors);
    default:
      throw new NotCanonicalError(path, `${typeof value} has no JSON form`);
  }
}

function writeString(value: string, path: string): string {
  if (!value.isWellFormed()) {
    throw new NotCanonicalError(path, 'a lone surrogate has no UTF-8 form');
  }
  return JSON.stringify(value);
}

function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new NotCanonicalError(path, `${value} has no JSON form`);
  return JSON.stringify(value);
}

function writeContainer(value: object, path: string, ancestors: readonly object[]): string {
  if (ancestors.includes(value)) throw new NotCanonicalError(path, 'the value contains itself');
  if (ancestors.length === MAX_DEPTH) {
    throw new NotCanonicalError(path, `more than ${MAX_DEPTH} levels`);
  }
  const inside = [...ancestors, value];
  return Array.isArray(value) ? writeArray(value, path, inside) : writeObject(value, path, inside);
}

function writeObject(value: object, path: string, inside: readonly object[]): string {
  if (!PLAIN_PROTOTYPES.includes(Object.getPrototypeOf(value))) {
    throw new NotCanonicalError(path, 'not a plain object');
  }
  const keys = Object.keys(value);
  mustShowAll(value, keys.length, path);
  // The default sort compares UTF-16 code units, which is the order RFC 8785 §3.2.3 asks for.
  const members = keys.sort().map((key) => {
    const at = `${path}/${key}`;
    return `${writeString(key, at)}:${write((value as Record<string, unknown>)[key], at, inside)}`;
  });
  return `{${members.join(',')}}`;
}

function writeArray(value: readonly unknown[], path: string, inside: readonly object[]): string {
  if (Object.getPrototypeOf(value) !== Array.prototype) {
    throw new NotCanonicalError(path, 'not a plain array');
  }
  // `length` is the one property beside the items. Array.from visits holes, which are then refused as undefined.
  const items = Array.from(value, (item, index) => write(item, `${path}/${index}`, inside));
  mustShowAll(value, items.length + 1, path);
  return `[${items.join(',')}]`;
}

/** Symbol keys, hidden properties and names on an array would be left out of the bytes without a word. */
function mustShowAll(value: object, shown: number, path: string): void {
  if (Reflect.ownKeys(value).length !== shown) {
    throw new NotCanonicalError(path, 'a symbol key or hidden property has no JSON form');
  }
}
