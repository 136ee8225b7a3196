import type { RecordedEvent } from '@ledger/event-log';
import type { Instant, Past } from '@ledger/kernel';
import type { Projection } from '@ledger/projection';
import { TASK_EVENTS, type TaskEvent } from '../../domain/task.events.js';
import { readTaskEvent, type RecordedTaskEvent } from '../recorded-task-event.js';
import { keepEvents, knownEvents, type EventsByTask, type KnownEvent } from './kept-events.js';
import { NOTHING, standingOf } from './standing.js';
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
    const byTask = groupByTask(batch);
    const known = await knownEvents(tx, [...byTask.keys()]);
    const changes = new RegisterChanges();
    for (const [task, events] of byTask) {
      changesOf(task, { known: known.get(task) ?? [], events, changes });
    }
    await keepEvents(tx, byTask);
    await changes.write(tx, lastKnownAt(batch));
  },
};

function groupByTask(batch: readonly RecordedEvent[]): EventsByTask<RecordedTaskEvent> {
  const byTask = new Map<string, RecordedTaskEvent[]>();
  for (const recorded of batch) {
    const task = recorded.envelope.stream.slice('task-'.length);
    const events = byTask.get(task) ?? [];
    events.push(readTaskEvent(recorded));
    byTask.set(task, events);
  }
  return byTask;
}

interface Step {
  readonly known: readonly KnownEvent[];
  readonly events: readonly RecordedTaskEvent[];
  readonly changes: RegisterChanges;
}

function changesOf(task: string, { known, events, changes }: Step): void {
  const folded: Past<TaskEvent>[] = known.map(({ event }) => event);
  const last = known.at(-1);
  let before = last === undefined ? NOTHING : standingOf(folded, last.recordedTime);
  for (const { event, position, recordedTime } of events) {
    folded.push(event);
    const after = standingOf(folded, recordedTime);
    changes.add(task, { before, after, at: { position, recordedTime } });
    before = after;
  }
}

function lastKnownAt(batch: readonly RecordedEvent[]): Instant {
  return batch.at(-1)?.recordedTime ?? '';
}
