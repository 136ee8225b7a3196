import { StreamFolds } from '@ledger/command';
import type { EventLog } from '@ledger/event-log';
import type { EventRegistry, Instant } from '@ledger/kernel';
import type { ReadModels } from '@ledger/projection';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Pool } from 'pg';
import { OpenActionsReader } from './application/open-actions-reader.js';
import type { StatusSettings } from './domain/time/status.js';
import { CallerActions } from './http/query/caller-actions.js';
import { DocumentQueryController } from './http/query/document-query.controller.js';
import { MyListsController } from './http/query/my-lists.controller.js';
import { STATUS_SETTINGS } from './http/query/status-settings.js';
import { TaskListsController } from './http/query/task-lists.controller.js';
import { TaskQueryController } from './http/query/task-query.controller.js';
import { LogDirectory } from './read/directory/log-directory.js';
import { DocumentReader } from './read/document-reader.js';
import { PageReader } from './read/lists/page-reader.js';
import { RollUpReader } from './read/roll-up/roll-up-reader.js';
import { TaskReader } from './read/task-reader.js';

export interface TaskQueryTools {
  readonly log: EventLog;
  readonly registry: EventRegistry;
  /** Acts as `ledger_reader` on the read models. */
  readonly pool: Pool;
  readonly models: Pick<ReadModels, 'waitFor'>;
  readonly clock: () => Instant;
  readonly settings: StatusSettings;
}

/** What can be asked about tasks: one as it stood at any point, what happened to it, and lists of many. */
@Module({})
export class TaskQueryModule {
  static with(tools: TaskQueryTools): DynamicModule {
    const reader = new TaskReader(tools);
    const directory = new LogDirectory(tools.log);
    const folds = new StreamFolds(tools.log, tools.registry);
    const actions = new CallerActions(folds, new OpenActionsReader(folds));
    return {
      module: TaskQueryModule,
      controllers: [
        DocumentQueryController,
        TaskQueryController,
        MyListsController,
        TaskListsController,
      ],
      providers: [
        { provide: TaskReader, useValue: reader },
        { provide: LogDirectory, useValue: directory },
        { provide: DocumentReader, useValue: new DocumentReader(tools.log) },
        { provide: PageReader, useValue: new PageReader(tools) },
        {
          provide: RollUpReader,
          useValue: new RollUpReader({ ...tools, reader, tiers: directory }),
        },
        { provide: CallerActions, useValue: actions },
        { provide: STATUS_SETTINGS, useValue: tools.settings },
      ],
    };
  }
}
