import type { EventLog, Position } from '@ledger/event-log';
import { isRefusal } from '@ledger/kernel';
import type { CloseScope } from '../domain/close/close-scope.js';
import type { Standing } from '../domain/obligation/standing.js';
import type { AdoptedPolicy } from '../domain/policy/policy-history.js';
import { seenFrom, type PointLog, type QuestionWords, type Seen } from './card-question.js';
import { PeerCards, type CannotCompare } from './peer-cards.js';
import { ProgrammeReader, type CannotFollow } from './programme-reader.js';
import { RankingReader } from './ranking-reader.js';
import { programmeAnswer, rankingAnswer, scorecardAnswer } from './scorecard-answer.js';
import {
  ScorecardReader,
  type CannotScore,
  type ScorecardReaderTools,
} from './scorecard-reader.js';

/** What is closed, as it is served and as what lies behind it. */
export interface ScopedCard {
  readonly seen: Seen;
  readonly policy: AdoptedPolicy;
  readonly answer: object;
  /** Ids of the agencies or documents whose obligations it covers. */
  readonly keys: readonly string[];
  /** How these stand on it; those of a ranking one agency after the other. */
  readonly standings: readonly Standing[];
}

export type CannotShow = CannotScore | CannotFollow | CannotCompare;

/** @throws RefusedError if the log or the source of obligations cannot be read */
export function scopedCard(
  scope: CloseScope,
  words: QuestionWords,
  tools: ScorecardReaderTools,
): Promise<ScopedCard | CannotShow> {
  switch (scope.of) {
    case 'agency':
    case 'agency-with-predecessors':
      return agencyCard(scope, words, tools);
    case 'programme':
      return programmeCard(scope, words, tools);
    case 'ranking':
      return rankingCard(scope, words, tools);
  }
}

async function agencyCard({ of, id: agency }: CloseScope, words: QuestionWords, tools: Tools) {
  const withPredecessors = of === 'agency-with-predecessors';
  const seen = await new ScorecardReader(tools).card({ ...words, agency, withPredecessors });
  if (isRefusal(seen)) return seen;
  const { standings, scope } = seen.card;
  return {
    seen: seen.seen,
    policy: scope.policy,
    answer: scorecardAnswer(seen),
    keys: [agency, ...scope.predecessors],
    standings,
  };
}

async function programmeCard({ id: programme }: CloseScope, words: QuestionWords, tools: Tools) {
  const seen = await new ProgrammeReader(tools).card({ ...words, programme });
  if (isRefusal(seen)) return seen;
  const { standings, scope } = seen.card;
  return {
    seen: seen.seen,
    policy: scope.policy,
    answer: programmeAnswer(seen),
    keys: scope.documents,
    standings,
  };
}

async function rankingCard({ id: peerGroup }: CloseScope, words: QuestionWords, tools: Tools) {
  const seen = await seenFrom(words, { log: tools.log, now: tools.clock() });
  if (isRefusal(seen)) return seen;
  const reader = new RankingReader(new PeerCards({ ...tools, counts: null }));
  const ranking = await reader.rankingSeen({ peerGroup, policy: words.policy }, seen);
  if (isRefusal(ranking)) return ranking;
  const cards = ranking.places.map(({ entry }) => entry.whole);
  return {
    seen: ranking.seen,
    policy: ranking.policy,
    answer: rankingAnswer(ranking),
    keys: cards.map(({ scope }) => scope.agency),
    standings: cards.flatMap(({ standings }) => standings),
  };
}

type Tools = ScorecardReaderTools;

/** A log of which nothing is known beyond a position. */
export function pinnedAt(
  position: Position,
  log: Pick<EventLog, 'identity' | 'readAll'>,
): PointLog {
  const known = () => Promise.resolve(position);
  return {
    head: known,
    positionAt: known,
    identity: () => log.identity(),
    readAll: (options) => log.readAll(options),
  };
}
