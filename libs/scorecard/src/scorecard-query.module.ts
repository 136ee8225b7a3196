import { StreamFolds, type StreamDirectory } from '@ledger/command';
import type { EventLog } from '@ledger/event-log';
import type { EventRegistry, Instant } from '@ledger/kernel';
import type { ReadModels } from '@ledger/projection';
import { NamesFromLog } from '@ledger/task';
import { Module, type DynamicModule } from '@nestjs/common';
import { ScorecardDocuments } from './export/scorecard-documents.js';
import { ComparisonsController } from './http/comparisons.controller.js';
import { FiguresController } from './http/figures.controller.js';
import { PolicyTrialsController } from './http/policy-trials.controller.js';
import { ScorecardReaders } from './http/scorecard-readers.js';
import { ScorecardsController } from './http/scorecards.controller.js';
import { CardFacts } from './read/card-facts.js';
import { ComparisonReader } from './read/comparison-reader.js';
import { FigureReader } from './read/figure-reader.js';
import { KeptObligations } from './read/kept-obligations.js';
import { PeerCards } from './read/peer-cards.js';
import { PolicyTrialReader } from './read/policy-trial-reader.js';
import { ProgrammeReader } from './read/programme-reader.js';
import { RankingReader } from './read/ranking-reader.js';
import { ScorecardReader } from './read/scorecard-reader.js';
import { SeriesReader } from './read/series-reader.js';

export interface ScorecardQueryTools {
  readonly log: EventLog;
  readonly registry: EventRegistry;
  readonly directory: StreamDirectory;
  readonly models: Pick<ReadModels, 'waitFor' | 'rows'>;
  readonly clock: () => Instant;
  /** Who may read about which agencies. */
  readonly readers: ScorecardReaders;
}

/** What can be asked about scores. */
@Module({})
export class ScorecardQueryModule {
  static with({
    log,
    registry,
    directory,
    models,
    clock,
    readers,
  }: ScorecardQueryTools): DynamicModule {
    const facts = new CardFacts({ folds: new StreamFolds(log, registry), directory });
    const source = new KeptObligations({ models, log });
    const tools = { log, source, facts, clock };
    const peers = new PeerCards(tools);
    const cards = new ScorecardReader(tools);
    const programmes = new ProgrammeReader(tools);
    const rankings = new RankingReader(peers);
    const documents = new ScorecardDocuments(new NamesFromLog(log));
    const comparisons = new ComparisonReader({ log, clock, cards, rankings });
    return {
      module: ScorecardQueryModule,
      controllers: [
        ScorecardsController,
        FiguresController,
        ComparisonsController,
        PolicyTrialsController,
      ],
      providers: [
        { provide: ScorecardReader, useValue: cards },
        { provide: ProgrammeReader, useValue: programmes },
        { provide: RankingReader, useValue: rankings },
        { provide: SeriesReader, useValue: new SeriesReader(cards, { log, clock }) },
        { provide: FigureReader, useValue: new FigureReader({ cards, programmes, log }) },
        { provide: ComparisonReader, useValue: comparisons },
        { provide: ScorecardReaders, useValue: readers },
        { provide: ScorecardDocuments, useValue: documents },
        { provide: PolicyTrialReader, useValue: new PolicyTrialReader(peers) },
      ],
    };
  }
}
