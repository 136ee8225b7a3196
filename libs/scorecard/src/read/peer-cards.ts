import { isRefusal, refuse, type Instant, type Refusal } from '@ledger/kernel';
import { countedCardOf, countedFrom, type CountedCard } from '../domain/card/counted-card.js';
import type { Tiers } from '../domain/card/breakdowns.js';
import { scorecardOf, type Scorecard } from '../domain/card/scorecard.js';
import type { AdoptedPolicy } from '../domain/policy/policy-history.js';
import { lastDaySeen, tiersAmong, type CardFacts, type PolicyMissing } from './card-facts.js';
import {
  seenFrom,
  type PointLog,
  type QuestionFault,
  type QuestionWords,
  type Seen,
} from './card-question.js';
import { heldBySide } from './held-by-side.js';
import type { ObligationSource } from './obligation-source.port.js';
import { peersIn } from './peer-group.js';
import { queryFor, scopeOf } from './scorecard-reader.js';
import type { StandingCounts } from './standing-counts.port.js';

export interface PeerCardsTools {
  readonly log: PointLog;
  /** Null where there is no read model to count in: then whole cards are made, and counted. */
  readonly counts: StandingCounts | null;
  readonly source: ObligationSource;
  readonly facts: CardFacts;
  readonly clock: () => Instant;
}

/** Which agencies, and by which policy. */
export interface AskedPeers extends Pick<QuestionWords, 'policy'> {
  /** `ministries`, `provinces` or `communes-of-ID`. */
  readonly peerGroup: string;
}

export interface PeerQuestion extends QuestionWords, AskedPeers {}

export type CannotCompare = QuestionFault | PolicyMissing | Refusal<'scorecard.peer-group-unknown'>;

/** The peers of a group, to be scored by one policy or by several. */
export interface SeenPeers {
  readonly seen: Seen;
  readonly peerGroup: string;
  readonly policy: AdoptedPolicy;
  readonly tiers: Tiers;
  /** What compares them, their obligations counted. */
  cardsUnder(policy: AdoptedPolicy): Promise<readonly CountedCard[]>;
  /** Their whole cards, which name every obligation, under the policy above. */
  wholeCards(): Promise<readonly Scorecard[]>;
}

export class PeerCards {
  constructor(private readonly tools: PeerCardsTools) {}

  /** @throws RefusedError if the log or the read model cannot be read */
  async of(question: PeerQuestion): Promise<SeenPeers | CannotCompare> {
    const { log, clock } = this.tools;
    const seen = await seenFrom(question, { log, now: clock() });
    return isRefusal(seen) ? seen : this.seenBy(question, seen);
  }

  /**
   * Likewise from a point that was settled before.
   *
   * @throws RefusedError if the log or the read model cannot be read
   */
  async seenBy(question: AskedPeers, seen: Seen): Promise<SeenPeers | CannotCompare> {
    const { facts } = this.tools;
    const { peerGroup } = question;
    const policy = await facts.policy(seen, question.policy);
    if (isRefusal(policy)) return policy;
    const agencies = await facts.agencies(seen.position);
    const peers = peersIn(peerGroup, agencies, lastDaySeen(seen));
    if (peers === null) return refuse('scorecard.peer-group-unknown', { peerGroup });
    const tiers = tiersAmong(agencies);
    return {
      seen,
      peerGroup,
      policy,
      tiers,
      cardsUnder: async (by) =>
        this.tools.counts === null
          ? (await this.#whole(peers, { seen, policy: by, tiers })).map(countedFrom)
          : this.#cards(peers, { seen, policy: by, counts: this.tools.counts }),
      wholeCards: () => this.#whole(peers, { seen, policy, tiers }),
    };
  }

  async #whole(
    peers: readonly string[],
    { seen, policy, tiers }: Pick<SeenPeers, 'seen' | 'policy' | 'tiers'>,
  ): Promise<readonly Scorecard[]> {
    const { facts, source } = this.tools;
    const held = heldBySide(await source.obligationsAt(queryFor('agency', peers, seen)));
    return Promise.all(
      peers.map(async (agency) => {
        const scope = scopeOf({ agency, predecessors: [], policy, tiers }, seen);
        const assessed = await facts.assessed(agency, seen, policy);
        return scorecardOf(scope, held.get(agency) ?? [], assessed);
      }),
    );
  }

  async #cards(
    peers: readonly string[],
    {
      seen,
      policy,
      counts,
    }: Pick<SeenPeers, 'seen' | 'policy'> & { readonly counts: StandingCounts },
  ): Promise<readonly CountedCard[]> {
    const { facts } = this.tools;
    const { rules } = policy;
    const { period, asOf, position } = seen;
    const exempts = rules.objectiveCauseExempts;
    const counted = await counts.countedAt({ agencies: peers, period, asOf, exempts, position });
    return Promise.all(
      peers.map(async (agency) => {
        const assessed = await facts.assessed(agency, seen, policy);
        return countedCardOf(agency, counted.get(agency) ?? [], { facts: assessed, rules });
      }),
    );
  }
}
