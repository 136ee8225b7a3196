import { type SeeingQuery } from '@ledger/platform';
import { type OwnWrites } from '@ledger/event-log';
import type { Caller, ReadingRight } from '@ledger/access';
import { CONTENT_ROLES } from '@ledger/kernel';
import type { TaskReaders } from '../../read/task-readers.js';
import { allowed } from './accepted.js';

/** Who may read a task, whatever of it. */
export const TASK_RIGHT: ReadingRight = {
  roles: CONTENT_ROLES,
  of: 'every task by those who watch over all agencies; by everybody else those in which their agency was ever given a part, or that stand above one',
};

/** What is looked at before a task is shown to somebody. */
export class TaskAdmission {
  constructor(
    private readonly readers: TaskReaders,
    private readonly writes: OwnWrites,
  ) {}

  /** @throws RefusedError `position.beyond-head`, `task.not-readable` */
  async admit(task: string, { notBefore }: SeeingQuery, { actor }: Caller): Promise<void> {
    if (notBefore !== undefined) allowed(await this.writes.refuseUnwritten(BigInt(notBefore)));
    allowed(await this.readers.refuseTask(actor, task));
  }
}
