import type { Actor } from '@ledger/kernel';
import type { FoundTasks } from './found-tasks.js';

const TASK = 'task-';

/** Who may read the records of tasks: whoever speaks for an agency that was ever given a part in one. */
export class TaskRecordReaders {
  constructor(private readonly tasks: Pick<FoundTasks, 'hasPartIn'>) {}

  /** @throws RefusedError as searches do */
  async mayReadAny(
    { agency }: Pick<Extract<Actor, { kind: 'person' }>, 'agency'>,
    streams: readonly string[],
  ): Promise<boolean> {
    const tasks = streams.filter((stream) => stream.startsWith(TASK));
    const ids = tasks.map((stream) => stream.slice(TASK.length));
    return ids.length > 0 && this.tasks.hasPartIn(agency, ids);
  }
}
