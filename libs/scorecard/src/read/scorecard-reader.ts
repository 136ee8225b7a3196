import type { EventLog } from '@ledger/event-log';
import { isRefusal, type Instant, type Refusal } from '@ledger/kernel';
import { scorecardOf, type CardScope, type Scorecard } from '../domain/card/scorecard.js';
import { cutOf } from '../domain/obligation/viewpoint.js';
import type { AdoptedPolicy } from '../domain/policy/policy-history.js';
import type { CardFacts, PolicyMissing } from './card-facts.js';
import { seenFrom, type QuestionFault, type QuestionWords, type Seen } from './card-question.js';
import type { ObligationQuery, ObligationSource } from './obligation-source.port.js';

export interface ScorecardReaderTools {
  readonly log: Pick<EventLog, 'head' | 'positionAt'>;
  readonly source: ObligationSource;
  readonly facts: CardFacts;
  readonly clock: () => Instant;
}

export interface CardQuestion extends QuestionWords {
  readonly agency: string;
  readonly withPredecessors: boolean;
}

/** A scorecard, and from where it was looked at. */
export interface SeenCard {
  readonly seen: Seen;
  readonly card: Scorecard;
}

export type CannotScore = QuestionFault | PolicyMissing | Refusal<'agency.unknown'>;

/** Tells the scorecard of one agency for any period, as of any T, known at any K. */
export class ScorecardReader {
  constructor(private readonly tools: ScorecardReaderTools) {}

  /** @throws RefusedError if the log or the read model cannot be read */
  async card(question: CardQuestion): Promise<SeenCard | CannotScore> {
    const { facts, log, clock } = this.tools;
    const { agency } = question;
    const seen = await seenFrom(question, { log, now: clock() });
    if (isRefusal(seen)) return seen;
    const unknown = await facts.agencyFault(agency);
    if (unknown !== null) return unknown;
    const policy = await facts.policy(seen, question.policy);
    if (isRefusal(policy)) return policy;
    const predecessors = question.withPredecessors ? await facts.predecessorsOf(agency, seen) : [];
    return { seen, card: await this.#score({ agency, predecessors, policy, seen }) };
  }

  async #score({
    agency,
    predecessors,
    policy,
    seen,
  }: Pick<CardScope, 'agency' | 'predecessors' | 'policy'> & {
    readonly seen: Seen;
  }): Promise<Scorecard> {
    const { source, facts } = this.tools;
    const obligations = await source.obligationsAt(
      queryFor('agency', [agency, ...predecessors], seen),
    );
    const assessed = await facts.assessed(agency, seen, policy);
    return scorecardOf(scopeOf({ agency, predecessors }, policy, seen), obligations, assessed);
  }
}

export function scopeOf(
  of: Pick<CardScope, 'agency' | 'predecessors'>,
  policy: AdoptedPolicy,
  { period, asOf }: Seen,
): CardScope {
  return { ...of, policy, period, asOf };
}

export function queryFor(
  by: ObligationQuery['by'],
  keys: readonly string[],
  { period, asOf, position }: Pick<Seen, 'period' | 'asOf' | 'position'>,
): ObligationQuery {
  return { by, keys, from: period.from, cut: cutOf({ period, asOf }), asOf, position };
}
