import type { Position } from '@ledger/event-log';
import { canonicalJson, type JsonObject } from '@ledger/kernel';
import { figureChanges, figuresIn, type FigureChange } from '../domain/close/figures.js';
import type { ScoredObligation } from '../domain/obligation/scored-obligation.js';
import { standingOf } from '../domain/obligation/standing.js';
import type { Viewpoint } from '../domain/obligation/viewpoint.js';
import type { ScoringPeriod } from '../domain/period/scoring-period.js';
import type { ObligationQuery, ObligationSource } from './obligation-source.port.js';

/** An obligation of a card of which scoring knows something else than before. */
export interface ChangedObligation {
  readonly obligation: string;
  /** What is scored of it that is not as it was, by the names of its members. */
  readonly facts: readonly FigureChange[];
}

type CardQuery = Omit<ObligationQuery, 'position'>;

/** The positions that are compared, and the period of the card. */
interface Between {
  readonly since: Position;
  readonly upTo: Position;
  readonly period: Pick<ScoringPeriod, 'from' | 'to'>;
}

/** Obligations that are not seen at a position as they were at an earlier one, in order of their ids. */
export async function changedObligations(
  source: ObligationSource,
  query: CardQuery,
  { since, upTo, period }: Between,
): Promise<readonly ChangedObligation[]> {
  const before = byId(await source.obligationsAt({ ...query, position: since }));
  const after = byId(await source.obligationsAt({ ...query, position: upTo }));
  const view = viewOf(query, period);
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.flatMap((id) => changeOf([before.get(id) ?? null, after.get(id) ?? null], view) ?? []);
}

/** From where a card that covers these agencies or documents looks at obligations. */
export function viewOf(
  { by, keys, asOf }: Pick<CardQuery, 'by' | 'keys' | 'asOf'>,
  period: Viewpoint['period'],
): Viewpoint {
  // Whether a miss is excused changes nothing of which obligations are on the card.
  return { side: by === 'document' ? 'everybody' : keys, period, asOf, exempts: true };
}

type Seen = ScoredObligation | null;

/** Null where nothing that is scored changed, or it was on the card neither before nor after. */
export function changeOf(
  [was, is]: readonly [Seen, Seen],
  view: Viewpoint,
): ChangedObligation | null {
  const obligation = (was ?? is)?.obligation;
  if (obligation === undefined || canonicalJson(was) === canonicalJson(is)) return null;
  const onCard = [was, is].some((seen) => seen !== null && standingOf(seen, view) !== null);
  return onCard ? { obligation, facts: figureChanges(factsOf(was), factsOf(is)) } : null;
}

function factsOf(seen: Seen) {
  // What is scored of an obligation is JSON, as the read model keeps it.
  return figuresIn((seen ?? {}) as unknown as JsonObject);
}

function byId(found: readonly ScoredObligation[]): ReadonlyMap<string, ScoredObligation> {
  return new Map(found.map((one) => [one.obligation, one]));
}
