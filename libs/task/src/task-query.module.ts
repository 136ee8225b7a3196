import { StreamFolds } from '@ledger/command';
import { type EventLog, OwnWrites } from '@ledger/event-log';
import type { EventRegistry, Instant } from '@ledger/kernel';
import type { ReadModels } from '@ledger/projection';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Pool } from 'pg';
import { OpenActionsReader } from './application/open-actions-reader.js';
import { CallerActions } from './http/query/caller-actions.js';
import { DocumentQueryController } from './http/query/document-query.controller.js';
import { MyListsController } from './http/query/my-lists.controller.js';
import { RegisterController } from './http/query/register.controller.js';
import { RollUpController } from './http/query/roll-up.controller.js';
import { TaskAdmission } from './http/query/task-admission.js';
import { TaskListsController } from './http/query/task-lists.controller.js';
import { TaskFileController } from './http/query/task-file.controller.js';
import { TaskQueryController } from './http/query/task-query.controller.js';
import { HistoryReader } from './read/history/history-reader.js';
import { NamesFromLog } from './read/history/names-from-log.js';
import { DocumentReader } from './read/document-reader.js';
import type { FoundTasks } from './read/found-tasks.js';
import { PageReader } from './read/lists/page-reader.js';
import { RegisterReader } from './read/obligations/register-reader.js';
import { RollUpReader } from './read/roll-up/roll-up-reader.js';
import { TaskReader } from './read/task-reader.js';
import { TaskReaders } from './read/task-readers.js';
import { TermsFromLog } from './read/terms/terms-from-log.js';

export interface TaskQueryTools {
  readonly log: EventLog;
  readonly registry: EventRegistry;
  /** Acts as `ledger_reader` on the read models. */
  readonly pool: Pool;
  readonly models: Pick<ReadModels, 'waitFor'>;
  readonly clock: () => Instant;
  readonly finder: Pick<FoundTasks, 'hasPartIn'>;
}

/** What can be asked about tasks: one as it stood at any point, what happened to it, and lists of many. */
@Module({})
export class TaskQueryModule {
  static with(tools: TaskQueryTools): DynamicModule {
    const reader = new TaskReader(tools);
    const names = new NamesFromLog(tools.log);
    const folds = new StreamFolds(tools.log, tools.registry);
    const readers = new TaskReaders(folds, tools.finder);
    const writes = new OwnWrites(tools.log);
    const actions = new CallerActions(folds, new OpenActionsReader(folds));
    return {
      module: TaskQueryModule,
      controllers: [
        DocumentQueryController,
        TaskQueryController,
        TaskFileController,
        RollUpController,
        MyListsController,
        TaskListsController,
        RegisterController,
      ],
      providers: [
        { provide: TaskReader, useValue: reader },
        { provide: NamesFromLog, useValue: names },
        {
          provide: HistoryReader,
          useValue: new HistoryReader({ reader, names, log: tools.log }),
        },
        { provide: DocumentReader, useValue: new DocumentReader(tools.log) },
        { provide: PageReader, useValue: new PageReader(tools) },
        { provide: RegisterReader, useValue: new RegisterReader(tools) },
        {
          provide: RollUpReader,
          useValue: new RollUpReader({ ...tools, reader, tiers: names }),
        },
        { provide: CallerActions, useValue: actions },
        { provide: TaskReaders, useValue: readers },
        { provide: TaskAdmission, useValue: new TaskAdmission(readers, writes) },
        { provide: OwnWrites, useValue: writes },
        { provide: TermsFromLog, useValue: new TermsFromLog(tools.log) },
      ],
    };
  }
}
