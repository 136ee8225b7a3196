import type { LoadedStream } from '@ledger/command';
import type { Actor, Instant, Refusal } from '@ledger/kernel';
import type { TaskFacts } from '../domain/facts.js';
import type { TaskCommand } from '../domain/task.commands.js';
import type { TaskState } from '../domain/task.js';

/** A task to be decided on, and what tells of other streams. */
export type LoadedTask = Pick<LoadedStream<TaskState>, 'state' | 'folds'>;

/** Folds what a decision on a task needs from other streams, as the log tells it at the moment of asking. */
export interface TaskFactsReader {
  /**
   * @param task as its stream stands when the decision is made
   * @throws RefusedError if the log, or what streams are found by, cannot be read
   */
  factsFor(
    command: TaskCommand,
    task: LoadedTask,
    actor: Actor,
    now: Instant,
  ): Promise<TaskFacts | Refusal>;
}
