import type { Position } from '@ledger/event-log';
import { canonicalJson, type JsonObject } from '@ledger/kernel';
import { agencyOf } from '../domain/close/close-scope.js';
import { figureChanges, figuresIn, type FigureCorrection } from '../domain/close/figures.js';
import type { CloseProposal } from '../domain/close/period-close.js';
import { partsAskedOf } from '../domain/obligation/dealings.js';
import type { ScoredObligation } from '../domain/obligation/scored-obligation.js';
import { standingOf } from '../domain/obligation/standing.js';
import type { Viewpoint } from '../domain/obligation/viewpoint.js';
import type { ObligationQuery, ObligationSource } from './obligation-source.port.js';

/** An obligation of a card of which scoring knows something else than before. */
export interface ChangedObligation {
  readonly obligation: string;
  /** What is scored of it that is not as it was, by the names of its members. */
  readonly facts: readonly FigureCorrection[];
}

/** Which obligations bear on a closed card. */
export interface CardReach extends Pick<ObligationQuery, 'keys' | 'asOf'> {
  readonly by: readonly ObligationQuery['by'][];
}

/** An agency's own card also tells how it answered as a coordinator. */
export function reachOf({ scope, covers, asOf }: CloseProposal): CardReach {
  const by = agencyOf(scope) === null ? [covers.by] : (['agency', 'coordinator'] as const);
  return { by, keys: covers.keys, asOf };
}

/** The positions that are compared, and the period of the card. */
interface Between {
  readonly since: Position;
  readonly upTo: Position;
  readonly period: Viewpoint['period'];
}

/** Obligations that are not seen at a position as they were at an earlier one, in order of their ids. */
export async function changedObligations(
  source: ObligationSource,
  reach: CardReach,
  { since, upTo, period }: Between,
): Promise<readonly ChangedObligation[]> {
  const { keys, asOf } = reach;
  const seenAt = async (position: Position) => {
    const query = { keys, from: period.from, cut: period.to, asOf, position };
    const found = reach.by.map((by) => source.obligationsAt({ ...query, by }));
    return byId((await Promise.all(found)).flat());
  };
  const before = await seenAt(since);
  const after = await seenAt(upTo);
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.flatMap(
    (id) => changeOf([before.get(id) ?? null, after.get(id) ?? null], reach, period) ?? [],
  );
}

type Seen = ScoredObligation | null;

/** Null where nothing that is scored changed, or it bore on the card neither before nor after. */
export function changeOf(
  [was, is]: readonly [Seen, Seen],
  reach: CardReach,
  period: Viewpoint['period'],
): ChangedObligation | null {
  const obligation = (was ?? is)?.obligation;
  if (obligation === undefined || canonicalJson(was) === canonicalJson(is)) return null;
  const bears = [was, is].some((seen) => seen !== null && bearsOnCard(seen, reach, period));
  return bears ? { obligation, facts: figureChanges(factsOf(was), factsOf(is)) } : null;
}

/** It stands on the card, or the agency was asked for a part of it. */
function bearsOnCard(
  seen: ScoredObligation,
  { by, keys, asOf }: CardReach,
  period: Viewpoint['period'],
): boolean {
  const side = by.includes('document') ? ('everybody' as const) : keys;
  // Whether a miss is excused changes nothing of which obligations are on the card.
  const view = { side, period, asOf, exempts: true };
  const helped = by.includes('coordinator') && partsAskedOf(seen, view).length > 0;
  return helped || standingOf(seen, view) !== null;
}

function factsOf(seen: Seen) {
  // What is scored of an obligation is JSON, as the read model keeps it.
  return figuresIn((seen ?? {}) as unknown as JsonObject);
}

function byId(found: readonly ScoredObligation[]): ReadonlyMap<string, ScoredObligation> {
  return new Map(found.map((one) => [one.obligation, one]));
}
