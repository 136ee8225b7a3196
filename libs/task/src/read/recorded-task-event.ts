import type { Position, RecordedEvent } from '@ledger/event-log';
import type { Instant, Past } from '@ledger/kernel';
import { TASK_EVENTS, type TaskEvent } from '../domain/task.events.js';

/** An event of a task as readers see it: lifted to its current version, with its place in the log. */
export interface RecordedTaskEvent {
  readonly event: Past<TaskEvent>;
  readonly position: Position;
  /** Running maximum of `recordedAt` up to this position: when it was known. */
  readonly recordedTime: Instant;
}

/** The task whose events a stream holds. */
export function taskOfStream(stream: string): string {
  return stream.slice('task-'.length);
}

/** Recorded events by their task, in log order. */
export function groupByTask(
  events: readonly RecordedEvent[],
): ReadonlyMap<string, readonly RecordedTaskEvent[]> {
  const byTask = new Map<string, RecordedTaskEvent[]>();
  for (const recorded of events) {
    const task = taskOfStream(recorded.envelope.stream);
    const ofTask = byTask.get(task) ?? [];
    ofTask.push(readTaskEvent(recorded));
    byTask.set(task, ofTask);
  }
  return byTask;
}

/** @throws UnknownEventTypeError, UnknownEventVersionError if this release cannot read it */
export function readTaskEvent({ envelope, position, recordedTime }: RecordedEvent) {
  // Only the task room writes to a task's stream.
  const event = TASK_EVENTS.read(envelope) as Past<TaskEvent>;
  return { event, position, recordedTime } satisfies RecordedTaskEvent;
}
