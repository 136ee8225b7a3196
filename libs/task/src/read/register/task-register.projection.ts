import type { RecordedEvent } from '@ledger/event-log';
import type { Projection, ProjectionTransaction } from '@ledger/projection';
import { TASK_EVENTS } from '../../domain/task.events.js';
import type { RecordedTaskEvent } from '../recorded-task-event.js';
import { groupByTask, keepEvents, knownEvents, type KnownEvent } from './kept-events.js';
import { TaskStanding } from './standing.js';
import { INDEXES, TABLES } from './tables.js';
import { RegisterChanges } from './register-changes.js';

/**
 * What lists of tasks are found by: a row for each task, what of it waits for whom, and the events that are to be seen. No
 * status is stored; it follows from stored instants at the time of asking. Versions that ended stay for a day, so that the
 * pages of one list show one state although the register moves on.
 */
export const taskRegister: Projection = {
  name: 'task-register',
  version: 1,
  handles: TASK_EVENTS.definitions.map(({ type }) => type),
  tables: TABLES,
  indexes: INDEXES,
  async apply(batch, tx) {
    for (let from = 0; from < batch.length; from += AT_ONCE) {
      await applyPart(batch.slice(from, from + AT_ONCE), tx);
    }
  },
};

/** So few that folding them keeps neither the transaction nor the worker's lease waiting. */
const AT_ONCE = 500;

async function applyPart(
  events: readonly RecordedEvent[],
  tx: ProjectionTransaction,
): Promise<void> {
  const byTask = groupByTask(events);
  const known = await knownEvents(tx, [...byTask.keys()]);
  const changes = new RegisterChanges();
  for (const [task, recorded] of byTask) {
    changesOf(task, { known: known.get(task) ?? [], recorded, changes });
  }
  await keepEvents(tx, byTask);
  await changes.write(tx, events.at(-1)?.recordedTime ?? '');
}

interface Step {
  readonly known: readonly KnownEvent[];
  readonly recorded: readonly RecordedTaskEvent[];
  readonly changes: RegisterChanges;
}

function changesOf(task: string, { known, recorded, changes }: Step): void {
  const standing = new TaskStanding(known);
  for (const { event, position, recordedTime } of recorded) {
    const before = standing.now;
    standing.take(event, recordedTime);
    changes.add(task, { before, after: standing.now, at: { position, recordedTime } });
  }
}
