import { isRefusal } from '@ledger/kernel';
import { cardDifference, type CardDifference } from '../domain/card/card-difference.js';
import { namedScorecardFigures } from '../domain/card/named-figures.js';
import { scoreCauses, type Cause } from '../domain/card/policy-difference.js';
import type { Scorecard } from '../domain/card/scorecard.js';
import type { Place } from '../domain/engine/ranking.js';
import { seenBeside, seenFrom, type PointWords } from './card-question.js';
import type { CannotCompare } from './peer-cards.js';
import type { RankedWhole, RankingReader, SeenRanking } from './ranking-reader.js';
import type {
  AskedAgency,
  CannotScore,
  ScorecardReader,
  ScorecardReaderTools,
  SeenCard,
} from './scorecard-reader.js';

/** The two points from which the same is looked at. */
export interface TwoPoints {
  readonly period: string;
  readonly from: PointWords;
  readonly to: PointWords;
}

/** How two cards of one agency differ, and why its score does. */
interface CardChange extends CardDifference {
  readonly because: readonly Cause[];
}

export interface SeenComparison extends CardChange {
  readonly from: SeenCard;
  readonly to: SeenCard;
}

/** One agency of a peer group that does not stand as it did; null where it was not in the group. */
interface PeerChange extends CardChange {
  readonly agency: string;
  readonly from: Place<RankedWhole> | null;
  readonly to: Place<RankedWhole> | null;
}

export interface SeenPeerComparison {
  readonly from: SeenRanking<RankedWhole>;
  readonly to: SeenRanking<RankedWhole>;
  /** Agencies that were compared, changed or not. */
  readonly compared: number;
  readonly changes: readonly PeerChange[];
}

export interface ComparisonTools extends Pick<ScorecardReaderTools, 'log' | 'clock'> {
  readonly cards: Pick<ScorecardReader, 'cardSeen'>;
  readonly rankings: Pick<RankingReader, 'rankingSeen'>;
}

/** Compares what is told from two points: two dates, two states of knowledge, or two policies. */
export class ComparisonReader {
  constructor(private readonly tools: ComparisonTools) {}

  /** @throws RefusedError if the log or the read model cannot be read */
  async ofAgency(
    asked: Omit<AskedAgency, 'policy'>,
    points: TwoPoints,
  ): Promise<SeenComparison | CannotScore> {
    const { cards } = this.tools;
    const seen = await this.#seen(points);
    if (isRefusal(seen)) return seen;
    const from = await cards.cardSeen({ ...asked, policy: points.from.policy }, seen.from);
    if (isRefusal(from)) return from;
    const to = await cards.cardSeen({ ...asked, policy: points.to.policy }, seen.to);
    return isRefusal(to) ? to : { from, to, ...changeOf(from.card, to.card) };
  }

  /** @throws RefusedError if the log or the read model cannot be read */
  async ofPeers(peerGroup: string, points: TwoPoints): Promise<SeenPeerComparison | CannotCompare> {
    const { rankings } = this.tools;
    const seen = await this.#seen(points);
    if (isRefusal(seen)) return seen;
    const { policy } = points.from;
    const from = await rankings.rankingSeen({ peerGroup, policy }, seen.from);
    if (isRefusal(from)) return from;
    const to = await rankings.rankingSeen({ peerGroup, policy: points.to.policy }, seen.to);
    if (isRefusal(to)) return to;
    return { from, to, ...peerChanges(placesIn(from), placesIn(to)) };
  }

  async #seen({ period, from, to }: TwoPoints) {
    const tools = { log: this.tools.log, now: this.tools.clock() };
    const later = await seenFrom({ ...to, period }, tools);
    if (isRefusal(later)) return later;
    const earlier = await seenBeside(from, later, tools);
    return isRefusal(earlier) ? earlier : { from: earlier, to: later };
  }
}

type Places = ReadonlyMap<string, Place<RankedWhole>>;

function peerChanges(from: Places, to: Places): Pick<SeenPeerComparison, 'compared' | 'changes'> {
  const agencies = [...new Set([...from.keys(), ...to.keys()])].sort();
  const changes = agencies.flatMap((agency) =>
    peerChange(agency, from.get(agency) ?? null, to.get(agency) ?? null),
  );
  return { compared: agencies.length, changes };
}

function changeOf(from: Scorecard, to: Scorecard): CardChange {
  const difference = cardDifference(comparable(from), comparable(to));
  return { ...difference, because: scoreCauses(from.score, to.score) };
}

function comparable(card: Scorecard) {
  return { figures: namedScorecardFigures(card), standings: card.standings };
}

function peerChange(
  agency: string,
  from: Place<RankedWhole> | null,
  to: Place<RankedWhole> | null,
): readonly PeerChange[] {
  if (from === null || to === null) {
    return [{ agency, from, to, figures: [], obligations: [], because: [] }];
  }
  const change = changeOf(from.entry.whole, to.entry.whole);
  const isSame = change.figures.length === 0 && change.obligations.length === 0;
  return isSame && from.place === to.place ? [] : [{ agency, from, to, ...change }];
}

function placesIn({ places }: SeenRanking<RankedWhole>): Places {
  return new Map(places.map((place) => [place.entry.agency, place]));
}
