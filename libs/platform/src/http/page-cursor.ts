import {
  canonicalJson,
  isInstant,
  isRefusal,
  refuse,
  sha256,
  type Instant,
  type JsonObject,
  type Refusal,
} from '@ledger/kernel';

/** Which state a list shows on all of its pages. */
export interface Pin {
  readonly log: string;
  /** K: what was recorded up to this position. */
  readonly position: bigint;
  /** T, exclusive. */
  readonly asOf: Instant;
}

/** Where a page ended: the values that the list is sorted by, the last of which is an id. */
export type SortKey = readonly string[];

export interface PageCursor extends Pin {
  readonly after: SortKey;
}

/** A list with everything that was asked of it; pages of one are never continued with another. */
export interface ListIdentity {
  readonly name: string;
  readonly filter: JsonObject;
}

/** Opaque to whoever holds it; nothing in it is secret. */
export function cursorText(list: ListIdentity, { log, position, asOf, after }: PageCursor): string {
  const content = { list: hashOf(list), log, position: String(position), asOf, after };
  const whole = { ...content, sum: sumOf(content) };
  return Buffer.from(canonicalJson(whole)).toString('base64url');
}

export function cursorOf(
  list: ListIdentity,
  text: string,
): PageCursor | Refusal<'cursor.unreadable' | 'cursor.other-list'> {
  const content = parsed(text);
  if (content === null) return refuse('cursor.unreadable', { cursor: text.slice(0, 100) });
  const { log, position, asOf, after } = content;
  if (content.list !== hashOf(list)) return refuse('cursor.other-list', { list: list.name });
  return { log, position: BigInt(position), asOf, after };
}

/** Where a page of this log ended; null where none went before. */
export function cursorGiven(
  list: ListIdentity,
  text: string | null,
  log: string,
): PageCursor | Refusal<'cursor.unreadable' | 'cursor.other-list' | 'cursor.foreign-log'> | null {
  const cursor = text === null ? null : cursorOf(list, text);
  if (cursor === null || isRefusal(cursor) || cursor.log === log) return cursor;
  return refuse('cursor.foreign-log', { log: cursor.log, expected: log });
}

function hashOf({ name, filter }: ListIdentity): string {
  return sha256(canonicalJson([name, filter])).slice(0, 32);
}

/** Tells a cursor that was altered from one that was given out. */
function sumOf({ list, log, position, asOf, after }: Content): string {
  return sha256(canonicalJson([list, log, position, asOf, after])).slice(0, 16);
}

interface Content {
  readonly list: string;
  readonly log: string;
  readonly position: string;
  readonly asOf: Instant;
  readonly after: SortKey;
}

function parsed(text: string): Content | null {
  try {
    const content: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return isContent(content) ? content : null;
  } catch {
    return null;
  }
}

const POSITION = /^\d{1,18}$/;

function isContent(value: unknown): value is Content {
  if (typeof value !== 'object' || value === null) return false;
  const content = value as Partial<Record<keyof Content | 'sum', unknown>>;
  const { list, log, position, asOf, after, sum } = content;
  const texts = [list, log].every((part) => typeof part === 'string');
  const isPosition = typeof position === 'string' && POSITION.test(position);
  const isFormed = texts && isPosition && isInstant(asOf) && isSortKey(after);
  return isFormed && sum === sumOf(content as Content);
}

function isSortKey(value: unknown): boolean {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}
