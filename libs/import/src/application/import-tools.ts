import type { CommandExecutor, StreamDirectory, StreamFolds } from '@ledger/command';
import type { EventLog } from '@ledger/event-log';
import type { Instant } from '@ledger/kernel';
import type { TaskFactsReader } from '@ledger/task';

/** What an import works with: the one way commands become events, and what decisions on tasks need to know. */
export interface ImportTools {
  readonly log: Pick<EventLog, 'head'>;
  readonly executor: CommandExecutor;
  readonly folds: StreamFolds;
  readonly directory: StreamDirectory;
  readonly facts: TaskFactsReader;
  readonly clock: () => Instant;
}
