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

/** @throws NotCanonicalError for undefined, non-finite numbers, lone surrogates, bigint, symbols, functions, class instances, cycles */
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
      return value === null ? 'null' : writeObject(value, path, ancestors);
    default:
      throw new NotCanonicalError(path, `a ${typeof value} has no JSON form`);
  }
}

function writeString(value: string, path: string): string {
  if (!value.isWellFormed())
    throw new NotCanonicalError(path, 'a lone surrogate has no UTF-8 form');
  return JSON.stringify(value);
}

function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new NotCanonicalError(path, `${value} has no JSON form`);
  return JSON.stringify(value);
}

function writeObject(value: object, path: string, ancestors: readonly object[]): string {
  if (ancestors.includes(value)) throw new NotCanonicalError(path, 'the value contains itself');
  const inside = [...ancestors, value];
  if (Array.isArray(value)) return writeArray(value, path, inside);
  if (!PLAIN_PROTOTYPES.includes(Object.getPrototypeOf(value))) {
    throw new NotCanonicalError(path, `a ${value.constructor.name} is not a plain object`);
  }
  if (Object.getOwnPropertySymbols(value).length > 0) {
    throw new NotCanonicalError(path, 'a symbol key has no JSON form');
  }
  // The default sort compares UTF-16 code units, which is the order RFC 8785 §3.2.3 asks for.
  const members = Object.keys(value)
    .sort()
    .map((key) => {
      const at = `${path}/${key}`;
      return `${writeString(key, at)}:${write((value as Record<string, unknown>)[key], at, inside)}`;
    });
  return `{${members.join(',')}}`;
}

function writeArray(value: readonly unknown[], path: string, inside: readonly object[]): string {
  // Array.from visits holes too, so that a sparse array is refused like any undefined.
  return `[${Array.from(value, (item, index) => write(item, `${path}/${index}`, inside)).join(',')}]`;
}
