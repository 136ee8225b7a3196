import type { EventLog } from '@ledger/event-log';
import { isRefusal, refuse, type Instant, type Refusal } from '@ledger/kernel';
import { countedCardOf, type CountedCard } from '../domain/card/counted-card.js';
import type { AdoptedPolicy } from '../domain/policy/policy-history.js';
import { lastDaySeen, type CardFacts, type PolicyMissing } from './card-facts.js';
import { seenFrom, type QuestionFault, type QuestionWords, type Seen } from './card-question.js';
import { peersIn } from './peer-group.js';
import type { StandingCounts } from './standing-counts.port.js';

export interface PeerCardsTools {
  readonly log: Pick<EventLog, 'head' | 'positionAt'>;
  readonly counts: StandingCounts;
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

/** The peers of a group with their obligations counted, to be scored by one policy or by several. */
export interface SeenPeers {
  readonly seen: Seen;
  readonly peerGroup: string;
  readonly policy: AdoptedPolicy;
  cardsUnder(policy: AdoptedPolicy): Promise<readonly CountedCard[]>;
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
    const peers = peersIn(peerGroup, await facts.agencies(seen.position), lastDaySeen(seen));
    if (peers === null) return refuse('scorecard.peer-group-unknown', { peerGroup });
    const cardsUnder = (by: AdoptedPolicy) => this.#cards(peers, seen, by);
    return { seen, peerGroup, policy, cardsUnder };
  }

  async #cards(
    peers: readonly string[],
    seen: Seen,
    policy: AdoptedPolicy,
  ): Promise<readonly CountedCard[]> {
    const { facts, counts } = this.tools;
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
