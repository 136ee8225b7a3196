import type { EventLog } from '@ledger/event-log';
import { isRefusal, refuse, type Instant, type Refusal } from '@ledger/kernel';
import { scorecardOf, type Scorecard } from '../domain/card/scorecard.js';
import type { ScoredObligation } from '../domain/obligation/scored-obligation.js';
import type { AdoptedPolicy } from '../domain/policy/policy-history.js';
import { lastDaySeen, tiersAmong, type CardFacts, type PolicyMissing } from './card-facts.js';
import { seenFrom, type QuestionFault, type QuestionWords, type Seen } from './card-question.js';
import type { ObligationSource } from './obligation-source.port.js';
import { peersIn } from './peer-group.js';
import { queryFor, scopeOf } from './scorecard-reader.js';

export interface PeerCardsTools {
  readonly log: Pick<EventLog, 'head' | 'positionAt'>;
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

/** The peers of a group with their obligations, to be scored by one policy or by several. */
export interface SeenPeers {
  readonly seen: Seen;
  readonly peerGroup: string;
  readonly policy: AdoptedPolicy;
  cardsUnder(policy: AdoptedPolicy): Promise<readonly Scorecard[]>;
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
    const { facts, source } = this.tools;
    const { peerGroup } = question;
    const policy = await facts.policy(seen, question.policy);
    if (isRefusal(policy)) return policy;
    const agencies = await facts.agencies(seen.position);
    const peers = peersIn(peerGroup, agencies, lastDaySeen(seen));
    if (peers === null) return refuse('scorecard.peer-group-unknown', { peerGroup });
    const tiers = tiersAmong(agencies);
    const held = bySide(await source.obligationsAt(queryFor('agency', peers, seen)));
    const score = async (agency: string, by: AdoptedPolicy) => {
      const scope = scopeOf({ agency, predecessors: [], policy: by, tiers }, seen);
      const assessed = await facts.assessed(agency, seen, by);
      return scorecardOf(scope, held.get(agency) ?? [], assessed);
    };
    const cardsUnder = (by: AdoptedPolicy) => Promise.all(peers.map((peer) => score(peer, by)));
    return { seen, peerGroup, policy, cardsUnder };
  }
}

/** Obligations by each agency that ever answered for them. */
function bySide(
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
