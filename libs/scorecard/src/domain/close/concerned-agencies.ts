import type { JsonObject, JsonValue } from '@ledger/kernel';
import { agencyOf, type CloseScope } from './close-scope.js';

/**
 * The agencies that a figure of a closed card is about, and that may dispute it: of an agency's own card that agency; of a
 * programme whoever answers for an obligation on it; of a ranking the agency whose place it tells, and for what concerns
 * no single one, such as the quota, every agency on it.
 *
 * @param card as the snapshot holds it
 */
export function concernedAgencies(
  scope: CloseScope,
  card: JsonObject,
  figure: string,
): readonly string[] {
  const own = agencyOf(scope);
  if (own !== null) return [own];
  if (scope.of === 'programme') return namedIn(card['obligations'], 'answerable');
  const ranked = namedIn(card['places'], 'agency');
  const placed = ranked.filter((agency) => figure.startsWith(`places.${agency}.`));
  return placed.length > 0 ? placed : ranked;
}

/** What the entries of a list say under one name, each once. */
function namedIn(list: JsonValue | undefined, member: string): readonly string[] {
  // The list is that of the answer.
  const entries = (list ?? []) as readonly Readonly<Record<string, string>>[];
  return [...new Set(entries.flatMap((entry) => entry[member] ?? []))];
}
