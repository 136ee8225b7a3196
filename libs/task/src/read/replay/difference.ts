import { canonicalJson } from '@ledger/kernel';
import type { RecordedTaskEvent } from '../recorded-task-event.js';
import type { Replayed, Seen } from './replay.js';

/**
 * A field that is not the same at two points. Of a list only what is at one of them and not at the other is told; a side
 * on which there is nothing is null.
 */
export interface FieldChange {
  /** The names of the members that lead to it, joined by dots. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One side of a difference. */
export interface Side {
  readonly found: Replayed['found'];
  readonly seen: Seen;
}

export interface Difference {
  readonly from: Side;
  readonly to: Side;
  /** In order of field. */
  readonly changes: readonly FieldChange[];
  /** Events seen only from the second point, and those seen only from the first, in effective order. */
  readonly added: readonly RecordedTaskEvent[];
  readonly removed: readonly RecordedTaskEvent[];
}

/** What is not the same between two points of one task, and the events that make the difference. */
export function differenceOf(from: Replayed, to: Replayed): Difference {
  return {
    from: sideOf(from),
    to: sideOf(to),
    changes: changesOf(taskIn(from), taskIn(to)),
    added: eventsOnlyIn(to, from),
    removed: eventsOnlyIn(from, to),
  };
}

function sideOf({ found, seen }: Replayed): Side {
  return { found, seen };
}

function taskIn(replayed: Replayed): object {
  return replayed.found === 'task' ? replayed.task : {};
}

function eventsOnlyIn(one: Replayed, other: Replayed): readonly RecordedTaskEvent[] {
  if (one.found !== 'task') return [];
  const elsewhere = new Set(
    other.found === 'task' ? other.events.map(({ position }) => position) : [],
  );
  return one.events.filter(({ position }) => !elsewhere.has(position));
}

function changesOf(before: object, after: object, path = ''): readonly FieldChange[] {
  const [earlier, later] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  return names.flatMap((name) => {
    const field = path === '' ? name : `${path}.${name}`;
    return changeOf(field, earlier.get(name) ?? null, later.get(name) ?? null);
  });
}

function changeOf(field: string, before: unknown, after: unknown): readonly FieldChange[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  if (isList(before) && isList(after)) return [listChange(field, before, after)];
  if (isGroup(before) && isGroup(after)) return changesOf(before, after, field);
  return [{ field, before, after }];
}

/** What is in one list and not in the other; where only the order differs, both lists. */
function listChange(
  field: string,
  before: readonly unknown[],
  after: readonly unknown[],
): FieldChange {
  const gone = without(before, after);
  const come = without(after, before);
  return gone.length === 0 && come.length === 0
    ? { field, before, after }
    : { field, before: gone, after: come };
}

function without(list: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const elsewhere = other.map(canonicalJson);
  return list.filter((item) => {
    const index = elsewhere.indexOf(canonicalJson(item));
    if (index !== -1) elsewhere.splice(index, 1);
    return index === -1;
  });
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !isList(value);
}
