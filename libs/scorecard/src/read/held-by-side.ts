import type { ScoredObligation } from '../domain/obligation/scored-obligation.js';

/** Obligations by each agency that ever answered for them. */
export function heldBySide(
  obligations: readonly ScoredObligation[],
): ReadonlyMap<string, readonly ScoredObligation[]> {
  const sides = new Map<string, ScoredObligation[]>();
  for (const obligation of obligations) {
    for (const agency of new Set(obligation.answering.map((stretch) => stretch.agency))) {
      const held = sides.get(agency);
      if (held === undefined) sides.set(agency, [obligation]);
      else held.push(obligation);
    }
  }
  return sides;
}
