import { isRefusal, type Instant, type Refusal } from '@ledger/kernel';
import { asCoordinator, type CoordinatorRecord } from '../domain/card/coordination.js';
import {
  scorecardOf,
  type AssessedFacts,
  type CardScope,
  type Scorecard,
} from '../domain/card/scorecard.js';
import { cutOf } from '../domain/obligation/viewpoint.js';
import type { CardFacts, PolicyMissing } from './card-facts.js';
import {
  seenFrom,
  type PointLog,
  type QuestionFault,
  type QuestionWords,
  type Seen,
} from './card-question.js';
import type { ObligationQuery, ObligationSource } from './obligation-source.port.js';

export interface ScorecardReaderTools {
  readonly log: PointLog;
  readonly source: ObligationSource;
  readonly facts: CardFacts;
  readonly clock: () => Instant;
}

/** Whose card, and by which policy. */
export interface AskedAgency extends Pick<QuestionWords, 'policy'> {
  readonly agency: string;
  readonly withPredecessors: boolean;
}

export interface CardQuestion extends QuestionWords, AskedAgency {}

/** A scorecard, and from where it was looked at. */
export interface SeenCard {
  readonly seen: Seen;
  readonly card: Scorecard;
  /** What others asked of the agency as a coordinator. */
  readonly asCoordinator: CoordinatorRecord;
}

export type CannotScore = QuestionFault | PolicyMissing | Refusal<'agency.unknown'>;

/** Tells the scorecard of one agency for any period, as of any T, known at any K. */
export class ScorecardReader {
  constructor(
    private readonly tools: Omit<ScorecardReaderTools, 'facts'> & { readonly facts: AskedFacts },
  ) {}

  /** @throws RefusedError if the log or the read model cannot be read */
  async card(question: CardQuestion): Promise<SeenCard | CannotScore> {
    const { log, clock } = this.tools;
    const seen = await seenFrom(question, { log, now: clock() });
    return isRefusal(seen) ? seen : this.cardSeen(question, seen);
  }

  /**
   * Likewise from a point that was settled before, such as one that several cards share.
   *
   * @throws RefusedError if the log or the read model cannot be read
   */
  async cardSeen(question: AskedAgency, seen: Seen): Promise<SeenCard | CannotScore> {
    const { facts, source } = this.tools;
    const asked = await askedCard(question, seen, facts);
    if (isRefusal(asked)) return asked;
    const { scope, side, assessed } = asked;
    const obligations = await source.obligationsAt(queryFor('agency', side, seen));
    const helped = await source.obligationsAt(queryFor('coordinator', side, seen));
    return {
      seen,
      card: scorecardOf(scope, obligations, assessed),
      asCoordinator: asCoordinator(scope, helped),
    };
  }
}

/** What a card is about, before any obligation is looked at. */
interface AskedScope {
  readonly scope: CardScope;
  /** The agency and its predecessors, as far as they are asked for. */
  readonly side: readonly string[];
  readonly assessed: AssessedFacts;
}

/** @throws RefusedError if the log cannot be read */
export async function askedCard(
  { agency, policy: named, withPredecessors }: AskedAgency,
  seen: Seen,
  facts: AskedFacts,
): Promise<AskedScope | PolicyMissing | Refusal<'agency.unknown'>> {
  const unknown = await facts.agencyFault(agency);
  if (unknown !== null) return unknown;
  const policy = await facts.policy(seen, named);
  if (isRefusal(policy)) return policy;
  const predecessors = withPredecessors ? await facts.predecessorsOf(agency, seen) : [];
  const side = [agency, ...predecessors];
  const tiers = await facts.tiersOf(side, seen.position);
  const scope = scopeOf({ agency, predecessors, policy, tiers }, seen);
  return { scope, side, assessed: await facts.assessed(agency, seen, policy) };
}

/** What a card needs to know of an agency beside its obligations. */
export type AskedFacts = Pick<
  CardFacts,
  'agencyFault' | 'policy' | 'predecessorsOf' | 'tiersOf' | 'assessed'
>;

export function scopeOf(
  of: Pick<CardScope, 'agency' | 'predecessors' | 'policy' | 'tiers'>,
  { period, asOf }: Pick<Seen, 'period' | 'asOf'>,
): CardScope {
  return { ...of, period, asOf };
}

export function queryFor(
  by: ObligationQuery['by'],
  keys: readonly string[],
  { period, asOf, position }: Pick<Seen, 'period' | 'asOf' | 'position'>,
): ObligationQuery {
  return { by, keys, from: period.from, cut: cutOf({ period, asOf }), asOf, position };
}
