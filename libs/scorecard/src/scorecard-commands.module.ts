import type { StreamDirectory, StreamFolds } from '@ledger/command';
import type { EventLog } from '@ledger/event-log';
import type { Instant } from '@ledger/kernel';
import { Module, type DynamicModule } from '@nestjs/common';
import { CommonPointsHandler } from './application/assess-common-points.js';
import { AnswerChallengeHandler, ChallengeFigureHandler } from './application/challenge-figure.js';
import { ScoringPolicyHandler } from './application/decide-on-policy.js';
import { PeriodSnapshots } from './application/period-snapshots.port.js';
import { ProposeCloseHandler } from './application/propose-close.js';
import { ProgrammeHandler } from './application/register-programme.js';
import { ApproveCloseHandler, WithdrawCloseHandler } from './application/settle-close.js';
import { CommonPointsController } from './http/common-points.controller.js';
import { PeriodClosesController } from './http/period-closes.controller.js';
import { ProgrammesController } from './http/programmes.controller.js';
import { ScoringPoliciesController } from './http/scoring-policies.controller.js';
import { CardFacts } from './read/card-facts.js';
import { LogSnapshots } from './read/log-snapshots.js';
import { SnapshotFiles } from './snapshot/snapshot-files.js';

export interface ScorecardCommandTools {
  readonly log: EventLog;
  readonly folds: StreamFolds;
  readonly directory: StreamDirectory;
  readonly clock: () => Instant;
  /** Where the snapshots of closed periods are kept. */
  readonly files: SnapshotFiles;
}

/** What is decided about scoring: the policy, the points that people assess, programmes, and the close of periods. */
@Module({})
export class ScorecardCommandsModule {
  static with({ log, folds, directory, clock, files }: ScorecardCommandTools): DynamicModule {
    const facts = new CardFacts({ folds, directory });
    const snapshots: PeriodSnapshots = new LogSnapshots({ log, facts, clock });
    return {
      module: ScorecardCommandsModule,
      controllers: [
        ScoringPoliciesController,
        CommonPointsController,
        ProgrammesController,
        PeriodClosesController,
      ],
      providers: [
        ScoringPolicyHandler,
        CommonPointsHandler,
        ProgrammeHandler,
        ProposeCloseHandler,
        ApproveCloseHandler,
        WithdrawCloseHandler,
        ChallengeFigureHandler,
        AnswerChallengeHandler,
        { provide: PeriodSnapshots, useValue: snapshots },
        { provide: SnapshotFiles, useValue: files },
      ],
    };
  }
}
