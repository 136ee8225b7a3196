import { StreamFolds, type StreamDirectory } from '@ledger/command';
import type { EventLog } from '@ledger/event-log';
import type { EventRegistry, Instant } from '@ledger/kernel';
import type { ReadModels } from '@ledger/projection';
import { NamesFromLog } from '@ledger/task';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { CloseDocuments } from './export/close-documents.js';
import { ComparisonDocuments } from './export/comparison-documents.js';
import { ScorecardDocuments } from './export/scorecard-documents.js';
import { ComparisonsController } from './http/comparisons.controller.js';
import { CorrectionsController } from './http/corrections.controller.js';
import { FiguresController } from './http/figures.controller.js';
import { PeriodCloseQueryController } from './http/period-close-query.controller.js';
import { PolicyTrialsController } from './http/policy-trials.controller.js';
import { RankingsController } from './http/rankings.controller.js';
import { ScorecardReaders } from './http/scorecard-readers.js';
import { ScorecardsController } from './http/scorecards.controller.js';
import { CardFacts } from './read/card-facts.js';
import { CloseCorrectionsReader } from './read/close-corrections.js';
import { CloseLists } from './read/close-list.js';
import { ClosePositions } from './read/close-position.js';
import { CloseRoom } from './read/close-room.js';
import { ComparisonReader } from './read/comparison-reader.js';
import { CorrectionFeed } from './read/correction-feed.js';
import { CountedCardReader } from './read/counted-card-reader.js';
import { FigureReader } from './read/figure-reader.js';
import { KeptCardCounts } from './read/kept-card-counts.js';
import { KeptCounts } from './read/kept-counts.js';
import { KeptObligations } from './read/kept-obligations.js';
import { PeerCards } from './read/peer-cards.js';
import { PolicyTrialReader } from './read/policy-trial-reader.js';
import { ProgrammeReader } from './read/programme-reader.js';
import { RankingReader } from './read/ranking-reader.js';
import { ScorecardReader, type ScorecardReaderTools } from './read/scorecard-reader.js';
import { SeriesReader } from './read/series-reader.js';
import { SnapshotFiles } from './snapshot/snapshot-files.js';

export interface ScorecardQueryTools {
  readonly log: EventLog;
  readonly registry: EventRegistry;
  readonly directory: StreamDirectory;
  readonly models: Pick<ReadModels, 'waitFor' | 'rows'>;
  readonly clock: () => Instant;
  /** Who may read about which agencies. */
  readonly readers: ScorecardReaders;
  /** Where the snapshots of closed periods are kept. */
  readonly files: SnapshotFiles;
}

const CONTROLLERS = [
  ScorecardsController,
  RankingsController,
  FiguresController,
  ComparisonsController,
  PolicyTrialsController,
  PeriodCloseQueryController,
  CorrectionsController,
];

/** What can be asked about scores. */
@Module({})
export class ScorecardQueryModule {
  static with(given: ScorecardQueryTools): DynamicModule {
    const { log, registry, directory, models, clock, readers } = given;
    const folds = new StreamFolds(log, registry);
    const facts = new CardFacts({ folds, directory });
    const source = new KeptObligations({ models, log });
    const tools = { log, source, facts, clock };
    const counts = new KeptCounts({ models, log });
    const peers = new PeerCards({ ...tools, counts });
    const cards = new ScorecardReader(tools);
    const cardCounts = new KeptCardCounts({ models, log });
    const counted = new CountedCardReader({ ...tools, counts: cardCounts });
    const programmes = new ProgrammeReader(tools);
    const rankings = new RankingReader(peers);
    const names = new NamesFromLog(log);
    const documents = new ScorecardDocuments(names);
    const comparisons = new ComparisonReader({ log, clock, cards, rankings });
    return {
      module: ScorecardQueryModule,
      controllers: CONTROLLERS,
      providers: [
        { provide: ScorecardReader, useValue: cards },
        { provide: ProgrammeReader, useValue: programmes },
        { provide: RankingReader, useValue: rankings },
        { provide: SeriesReader, useValue: new SeriesReader(cards, { log, clock }) },
        { provide: CountedCardReader, useValue: counted },
        { provide: FigureReader, useValue: new FigureReader({ cards, counted, programmes, log }) },
        { provide: ComparisonReader, useValue: comparisons },
        { provide: ScorecardReaders, useValue: readers },
        { provide: ScorecardDocuments, useValue: documents },
        { provide: CloseDocuments, useValue: new CloseDocuments(documents, given.files) },
        { provide: ComparisonDocuments, useValue: new ComparisonDocuments(names) },
        { provide: PolicyTrialReader, useValue: new PolicyTrialReader(peers) },
        ...closeProviders(tools, folds, given),
      ],
    };
  }
}

/** What tells closed periods, and what came later. */
function closeProviders(
  tools: ScorecardReaderTools,
  folds: StreamFolds,
  { log, directory, clock, files }: ScorecardQueryTools,
): Provider[] {
  const room = new CloseRoom({ folds, directory, log });
  const positions = new ClosePositions(log);
  const corrections = new CloseCorrectionsReader({ ...tools, log, files, positions });
  const feed = new CorrectionFeed({ log, room, corrections });
  return [
    { provide: CloseRoom, useValue: room },
    { provide: CloseLists, useValue: new CloseLists({ log, room, feed, clock }) },
    { provide: CloseCorrectionsReader, useValue: corrections },
    { provide: SnapshotFiles, useValue: files },
  ];
}
