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

/** @throws UnknownEventTypeError, UnknownEventVersionError if this release cannot read it */
export function readTaskEvent({ envelope, position, recordedTime }: RecordedEvent) {
  // Only the task room writes to a task's stream.
  const event = TASK_EVENTS.read(envelope) as Past<TaskEvent>;
  return { event, position, recordedTime } satisfies RecordedTaskEvent;
}
