import type { JsonValue } from '@ledger/kernel';

/**
 * Where something that was said would be altered, as a path; null if only what was open is filled. Open is what is null,
 * an empty text or an empty list.
 */
export function alteredField(before: JsonValue, after: JsonValue, path: string): string | null {
  if (isOpen(before) || before === after) return null;
  const [said, now] = [membersOf(before), membersOf(after)];
  if (said === null || now === null || listGrew(before, after)) return path;
  const altered = [...said].map(([name, value]) =>
    alteredField(value, now.get(name) ?? null, `${path}.${name}`),
  );
  return altered.find((field) => field !== null) ?? null;
}

/** The items of a list by their places, the members of an object by their names; plain values have none. */
function membersOf(value: JsonValue): ReadonlyMap<string, JsonValue> | null {
  return typeof value === 'object' && value !== null
    ? new Map<string, JsonValue>(Object.entries(value))
    : null;
}

function listGrew(before: JsonValue, after: JsonValue): boolean {
  return Array.isArray(before) && Array.isArray(after) && before.length !== after.length;
}

function isOpen(value: JsonValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
