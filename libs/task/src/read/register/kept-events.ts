import type { RecordedEvent } from '@ledger/event-log';
import type { ProjectionTransaction } from '@ledger/projection';
import { readTaskEvent, type RecordedTaskEvent } from '../recorded-task-event.js';

/** Keeps the events of each task in a read model, since what is entered late takes its place among them. */
export const TASK_EVENT_TABLE = `create table task_event (
    task text collate "C" not null,
    revision integer not null,
    event text not null,
    primary key (task, revision)
  )`;

/** An event that was applied before, with when it was known. */
export type KnownEvent = Omit<RecordedTaskEvent, 'position'>;

export type EventsByTask<Event> = ReadonlyMap<string, readonly Event[]>;

/** What was applied before of these tasks, in order of revision. */
export async function knownEvents(
  tx: ProjectionTransaction,
  tasks: readonly string[],
): Promise<EventsByTask<KnownEvent>> {
  const rows = await tx.query<{ task: string; event: string }>(
    'select task, event from task_event where task = any($1::text[]) order by task, revision',
    [tasks],
  );
  const known = new Map<string, KnownEvent[]>();
  for (const { task, event } of rows) {
    const events = known.get(task) ?? [];
    events.push(JSON.parse(event) as KnownEvent);
    known.set(task, events);
  }
  return known;
}

/** Recorded events by their task, in log order. */
export function groupByTask(events: readonly RecordedEvent[]): EventsByTask<RecordedTaskEvent> {
  const byTask = new Map<string, RecordedTaskEvent[]>();
  for (const recorded of events) {
    const task = recorded.envelope.stream.slice('task-'.length);
    const ofTask = byTask.get(task) ?? [];
    ofTask.push(readTaskEvent(recorded));
    byTask.set(task, ofTask);
  }
  return byTask;
}

export async function keepEvents(
  tx: ProjectionTransaction,
  events: EventsByTask<RecordedTaskEvent>,
): Promise<void> {
  const kept = [...events].flatMap(([task, recorded]) =>
    recorded.map(({ event, recordedTime }) => ({
      task,
      revision: event.meta.rev,
      event: JSON.stringify({ event: withoutSeal(event), recordedTime }),
    })),
  );
  await tx.query(
    `insert into task_event (task, revision, event)
     select task, revision, event
     from json_to_recordset($1::json) as kept (task text, revision integer, event text)`,
    [JSON.stringify(kept)],
  );
}

/** Only what folding needs; the rest of the envelope is in the log. */
function withoutSeal({ type, payload, meta }: RecordedTaskEvent['event']) {
  const { id, rev, stream, recordedAt, effectiveAt, enteredLate, actor, command } = meta;
  return {
    type,
    payload,
    meta: { id, rev, stream, recordedAt, effectiveAt, enteredLate, actor, command },
  };
}
