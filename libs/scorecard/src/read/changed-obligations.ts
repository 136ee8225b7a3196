import type { Position } from '@ledger/event-log';
import { canonicalJson, type JsonObject } from '@ledger/kernel';
import { figureChanges, figuresIn, type FigureChange } from '../domain/close/figures.js';
import type { ScoredObligation } from '../domain/obligation/scored-obligation.js';
import { standingOf } from '../domain/obligation/standing.js';
import type { ScoringPeriod } from '../domain/period/scoring-period.js';
import type { ObligationQuery, ObligationSource } from './obligation-source.port.js';

/** An obligation of a period of which scoring knows something else than before. */
export interface ChangedObligation {
  readonly obligation: string;
  /** What is scored of it that is not as it was, by the names of its members. */
  readonly facts: readonly FigureChange[];
}

interface Between {
  readonly since: Position;
  readonly upTo: Position;
  readonly period: Pick<ScoringPeriod, 'from' | 'to'>;
}

/** Obligations that are not seen at a position as they were at an earlier one, in order of their ids. */
export async function changedObligations(
  source: ObligationSource,
  query: Omit<ObligationQuery, 'position'>,
  { since, upTo, period }: Between,
): Promise<readonly ChangedObligation[]> {
  const before = byId(await source.obligationsAt({ ...query, position: since }));
  const after = byId(await source.obligationsAt({ ...query, position: upTo }));
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.flatMap((id) => {
    const [was, is] = [before.get(id) ?? null, after.get(id) ?? null];
    return changeOf([was, is], { period, asOf: query.asOf }) ?? [];
  });
}

type Seen = ScoredObligation | null;

/** Null where nothing that is scored changed, or whoever answered for it never did so in the period. */
export function changeOf(
  [was, is]: readonly [Seen, Seen],
  seenFrom: { readonly period: Between['period']; readonly asOf: string },
): ChangedObligation | null {
  const obligation = (was ?? is)?.obligation;
  if (obligation === undefined || canonicalJson(was) === canonicalJson(is)) return null;
  const view = { ...seenFrom, side: 'everybody' as const, exempts: true };
  const inPeriod = [was, is].some((seen) => seen !== null && standingOf(seen, view) !== null);
  return inPeriod ? { obligation, facts: figureChanges(factsOf(was), factsOf(is)) } : null;
}

function factsOf(seen: Seen) {
  // What is scored of an obligation is JSON, as the read model keeps it.
  return figuresIn((seen ?? {}) as unknown as JsonObject);
}

function byId(found: readonly ScoredObligation[]): ReadonlyMap<string, ScoredObligation> {
  return new Map(found.map((one) => [one.obligation, one]));
}
