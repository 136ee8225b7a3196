import { refuse, type CommandContext, type Decision, type Instant } from '@ledger/kernel';
import { earlierOf, effectiveFrom } from '../effective.js';
import type { Known } from '../known.js';
import { termsInForceOf, type Merger } from '../merger/merger.js';
import type { AgencyDecisionFacts, FollowMerger } from './agency.commands.js';
import type { AgencyEvent } from './agency.events.js';
import type { Agency, AgencyEnd } from './agency.js';

/**
 * Never refused for what was recorded since: names, parents and heads of later days simply have no agency any more. A
 * correction takes effect on the earlier of both days, so that as of any day the last word counts.
 */
export function followMerger(
  { merger }: FollowMerger,
  agency: Agency,
  { now, facts }: CommandContext<AgencyDecisionFacts>,
): Decision<AgencyEvent> {
  const known = facts.merger;
  if (known === null) return refuse('merger.unknown', { merger });
  const { end, id } = agency;
  const wanted = endBy(known.state, id);
  if (wanted === null) return isBy(merger, end) ? callOff(end, { agency, now, known }) : [];
  return end === null || isBy(merger, end)
    ? mergeInto(wanted, { agency, now, known })
    : refuse('merger.predecessor-ended', { agency: id, validTo: end.day });
}

type Merged = Extract<AgencyEnd, { kind: 'merged' }>;

function isBy(merger: string, end: AgencyEnd | null): end is Merged {
  return end?.kind === 'merged' && end.merger === merger;
}

interface Following {
  readonly agency: Agency;
  readonly known: Known<Merger>;
  readonly now: Instant;
}

function mergeInto(
  wanted: Pick<Merged, 'day' | 'successor'>,
  { agency: { id, end }, known, now }: Following,
): Decision<AgencyEvent> {
  if (end?.kind === 'merged' && end.day === wanted.day && end.successor === wanted.successor) {
    return [];
  }
  const payload = { agency: id, merger: known.state.id, ...wanted };
  const effective = effectiveFrom(earlierOf(end?.day ?? wanted.day, wanted.day), now);
  return [{ type: 'agency.merged', payload, ...effective, basis: [known.basis] }];
}

function callOff(
  { merger, day }: Merged,
  { agency: { id }, known, now }: Following,
): Decision<AgencyEvent> {
  const payload = { agency: id, merger, day };
  const effective = effectiveFrom(day, now);
  return [{ type: 'agency.merger-called-off', payload, ...effective, basis: [known.basis] }];
}

function endBy(merger: Merger, agency: string) {
  const terms = termsInForceOf(merger);
  if (!terms?.predecessors.includes(agency)) return null;
  return { day: terms.day, successor: terms.successor };
}
