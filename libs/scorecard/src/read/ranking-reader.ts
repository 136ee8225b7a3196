import { isRefusal } from '@ledger/kernel';
import type { CountedCard } from '../domain/card/counted-card.js';
import { excellentQuota, type QuotaOutcome } from '../domain/engine/excellent-quota.js';
import { rank, type Place, type Ranked } from '../domain/engine/ranking.js';
import type { AdoptedPolicy } from '../domain/policy/policy-history.js';
import type { Seen } from './card-question.js';
import type {
  AskedPeers,
  CannotCompare,
  PeerCards,
  PeerQuestion,
  SeenPeers,
} from './peer-cards.js';

/** An agency with its card, to be ranked. */
export interface RankedCard extends Ranked {
  readonly card: CountedCard;
}

export interface SeenRanking {
  readonly seen: Seen;
  readonly peerGroup: string;
  readonly policy: AdoptedPolicy;
  readonly places: readonly Place<RankedCard>[];
  readonly quota: QuotaOutcome;
}

/** Tells how the agencies of a peer group compare. */
export class RankingReader {
  constructor(private readonly peers: Pick<PeerCards, 'of' | 'seenBy'>) {}

  /** @throws RefusedError if the log or the read model cannot be read */
  async ranking(question: PeerQuestion): Promise<SeenRanking | CannotCompare> {
    const peers = await this.peers.of(question);
    return isRefusal(peers) ? peers : ranked(peers);
  }

  /**
   * Likewise from a point that was settled before.
   *
   * @throws RefusedError if the log or the read model cannot be read
   */
  async rankingSeen(question: AskedPeers, seen: Seen): Promise<SeenRanking | CannotCompare> {
    const peers = await this.peers.seenBy(question, seen);
    return isRefusal(peers) ? peers : ranked(peers);
  }
}

async function ranked(peers: SeenPeers): Promise<SeenRanking> {
  const { seen, peerGroup, policy } = peers;
  const entries = (await peers.cardsUnder(policy)).map(rankedCard);
  return {
    seen,
    peerGroup,
    policy,
    places: rank(entries, policy.rules),
    quota: excellentQuota(entries.map(proposedFor), policy.rules),
  };
}

function rankedCard(card: CountedCard): RankedCard {
  const { agency, counted, score } = card;
  return { agency, total: score.total, counted, card };
}

function proposedFor({ agency, total, card }: RankedCard) {
  return { agency, total, rating: card.score.proposal.rating };
}
