import { LogStreams, StreamFolds } from '@ledger/command';
import type { EventLog } from '@ledger/event-log';
import type { EventRegistry, Instant } from '@ledger/kernel';
import { CardFacts } from './card-facts.js';
import { ComparisonReader } from './comparison-reader.js';
import { LogObligations } from './log-obligations.js';
import { PeerCards } from './peer-cards.js';
import { ProgrammeReader } from './programme-reader.js';
import { RankingReader } from './ranking-reader.js';
import { ScorecardReader } from './scorecard-reader.js';

/** Everything that is told about scores, computed from the log and from nothing else: right, but slow on a long one. */
export interface LogScores {
  readonly cards: ScorecardReader;
  readonly programmes: ProgrammeReader;
  readonly rankings: RankingReader;
  readonly comparisons: ComparisonReader;
}

export function logScores(
  log: EventLog,
  { registry, clock }: { readonly registry: EventRegistry; readonly clock: () => Instant },
): LogScores {
  const folds = new StreamFolds(log, registry);
  const facts = new CardFacts({ folds, directory: new LogStreams(log) });
  const tools = { log, source: new LogObligations(log), facts, clock };
  const cards = new ScorecardReader(tools);
  const rankings = new RankingReader(new PeerCards({ ...tools, counts: null }));
  return {
    cards,
    programmes: new ProgrammeReader(tools),
    rankings,
    comparisons: new ComparisonReader({ log, clock, cards, rankings }),
  };
}
