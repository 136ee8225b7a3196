import { isRefusal } from '@ledger/kernel';
import type { Tiers } from '../domain/card/breakdowns.js';
import { countedFrom, type CountedCard } from '../domain/card/counted-card.js';
import type { Scorecard } from '../domain/card/scorecard.js';
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

/** An agency with what compares it, to be ranked. */
export interface RankedCard extends Ranked {
  readonly card: CountedCard;
}

/** An agency that is ranked with its whole card. */
export interface RankedWhole extends RankedCard {
  readonly whole: Scorecard;
}

export interface SeenRanking<Entry extends RankedCard = RankedCard> {
  readonly seen: Seen;
  readonly peerGroup: string;
  readonly policy: AdoptedPolicy;
  readonly tiers: Tiers;
  readonly places: readonly Place<Entry>[];
  readonly quota: QuotaOutcome;
}

/** Tells how the agencies of a peer group compare. */
export class RankingReader {
  constructor(private readonly peers: Pick<PeerCards, 'of' | 'seenBy'>) {}

  /** @throws RefusedError if the log or the read model cannot be read */
  async ranking(question: PeerQuestion): Promise<SeenRanking | CannotCompare> {
    const peers = await this.peers.of(question);
    if (isRefusal(peers)) return peers;
    return ranked(peers, (await peers.cardsUnder(peers.policy)).map(rankedCard));
  }

  /**
   * Likewise from a point that was settled before, with the whole card of each agency: slower by far.
   *
   * @throws RefusedError if the log or the read model cannot be read
   */
  async rankingSeen(
    question: AskedPeers,
    seen: Seen,
  ): Promise<SeenRanking<RankedWhole> | CannotCompare> {
    const peers = await this.peers.seenBy(question, seen);
    if (isRefusal(peers)) return peers;
    return ranked(peers, (await peers.wholeCards()).map(rankedWhole));
  }
}

function ranked<Entry extends RankedCard>(
  { seen, peerGroup, policy, tiers }: SeenPeers,
  entries: readonly Entry[],
): SeenRanking<Entry> {
  return {
    seen,
    peerGroup,
    policy,
    tiers,
    places: rank(entries, policy.rules),
    quota: excellentQuota(entries.map(proposedFor), policy.rules),
  };
}

function rankedCard(card: CountedCard): RankedCard {
  const { agency, counted, score } = card;
  return { agency, total: score.total, counted, card };
}

function rankedWhole(whole: Scorecard): RankedWhole {
  return { ...rankedCard(countedFrom(whole)), whole };
}

function proposedFor({ agency, total, card }: RankedCard) {
  return { agency, total, rating: card.score.proposal.rating };
}
