import { instantAfter, type Instant } from '@ledger/kernel';
import type { ProjectionTransaction } from '@ledger/projection';
import type { Standing, Stretch } from './standing.js';
import type { TaskMark } from './task-mark.js';
import type { TaskRow } from './task-row.js';
import type { TaskWait } from './task-wait.js';
import { writeVersions, type VersionTable } from './version-writer.js';
import { Versions, type Change } from './versions.js';

/** How long a version that ended can still be seen: longer than anybody turns the pages of a list. */
const KEPT_MS = 24 * 3_600_000;

const STRETCH = { fromAt: 'timestamptz', untilAt: 'timestamptz' };

const ROWS: VersionTable<TaskRow & Stretch> = {
  name: 'task_row',
  columns: {
    ...STRETCH,
    kind: 'text',
    parent: 'text',
    title: 'text',
    answerable: 'text',
    assigner: 'text',
    phase: 'text',
    missed: 'integer',
    deadlineKind: 'text',
    dueAt: 'timestamptz',
    lateSince: 'timestamptz',
    lateAfter: 'timestamptz',
    lateUntil: 'timestamptz',
    soonAt: 'timestamptz',
    heardAt: 'timestamptz',
    revision: 'integer',
  },
};

const WAITS: VersionTable<TaskWait & Stretch> = {
  name: 'task_wait',
  columns: {
    ...STRETCH,
    what: 'text',
    who: 'text',
    about: 'text',
    preparedBy: 'text',
    since: 'timestamptz',
    endsAt: 'timestamptz',
  },
};

const MARKS: VersionTable<TaskMark> = {
  name: 'task_mark',
  columns: {
    mark: 'text',
    event: 'text',
    type: 'text',
    revision: 'integer',
    effectiveAt: 'timestamptz',
    recordedAt: 'timestamptz',
    answerable: 'text',
    assigner: 'text',
    whenOverdue: 'boolean',
  },
};

/** Everything that a batch changes. */
export class RegisterChanges {
  readonly #rows = new Versions<TaskRow & Stretch>();
  readonly #waits = new Versions<TaskWait & Stretch>();
  readonly #marks = new Versions<TaskMark>();

  add(
    task: string,
    { before, after, at }: { before: Standing; after: Standing; at: Change },
  ): void {
    this.#rows.change(task, before.rows, after.rows, at);
    this.#waits.change(task, before.waits, after.waits, at);
    this.#marks.change(task, before.marks, after.marks, at);
  }

  /** @param knownAt the recorded time of the last event of the batch */
  async write(tx: ProjectionTransaction, knownAt: Instant): Promise<void> {
    const goneBefore = instantAfter(knownAt, -KEPT_MS);
    await writeVersions(tx, ROWS, this.#rows, goneBefore);
    await writeVersions(tx, WAITS, this.#waits, goneBefore);
    await writeVersions(tx, MARKS, this.#marks, goneBefore);
  }
}
