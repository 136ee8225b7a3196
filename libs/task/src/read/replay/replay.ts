import type { Position } from '@ledger/event-log';
import { inEffectiveOrder, instantAfter, laterOf, type Instant } from '@ledger/kernel';
import { evolveTask, NOT_ASSIGNED } from '../../domain/evolve.js';
import type { TaskState } from '../../domain/task.js';
import { taskAsOf } from '../../domain/time/status-at.js';
import type { StatusSettings } from '../../domain/time/status.js';
import type { RecordedTaskEvent } from '../recorded-task-event.js';
import type { Knowledge, Point } from './point.js';
import { viewOf, type TaskView } from './task-view.js';

/** The point that was really looked from. */
export interface Seen {
  /** T, exclusive: what holds before it is seen. */
  readonly asOf: Instant;
  /** K, exclusive: what was recorded before it is seen. */
  readonly knownAt: Instant;
  /** Of the last event that was known; null if none was. */
  readonly revision: number | null;
  readonly position: Position | null;
  /** T lies after K, so that it was looked ahead. */
  readonly forecast: boolean;
}

export type Replayed =
  /** K lies before the first event of the task. */
  | { readonly found: 'nothing-recorded'; readonly seen: Seen }
  /** The task was known, but T lies before its assignment. */
  | { readonly found: 'not-assigned'; readonly seen: Seen }
  | {
      readonly found: 'task';
      readonly seen: Seen;
      readonly task: TaskView;
      /** What is seen of its events, in order of (effectiveAt, revision). */
      readonly events: readonly RecordedTaskEvent[];
    };

export interface ReplayOptions {
  readonly now: Instant;
  readonly settings: StatusSettings;
}

/** A task as it stood at T and was known at K, folded from its events; nothing else is asked. */
export function replay(
  recorded: readonly RecordedTaskEvent[],
  point: Point,
  { now, settings }: ReplayOptions,
): Replayed {
  const known = recorded.filter((one) => isKnown(one, point.known));
  const state = foldAll(known);
  const seen = seenFrom(point, { known, state, now });
  if (state.kind === 'not-assigned') return { found: 'nothing-recorded', seen };
  const task = taskAsOf(state, seen.asOf);
  if (task.kind === 'not-assigned') return { found: 'not-assigned', seen };
  const places = new Map(known.map((one) => [one.event.meta.id, one]));
  const events = task.history.flatMap(({ meta }) => places.get(meta.id) ?? []);
  return { found: 'task', seen, task: viewOf(task, seen.asOf, settings), events };
}

function foldAll(known: readonly RecordedTaskEvent[]): TaskState {
  const events = known.map(({ event }) => event);
  return inEffectiveOrder(events).reduce(evolveTask, NOT_ASSIGNED);
}

function isKnown({ event, position, recordedTime }: RecordedTaskEvent, known: Knowledge): boolean {
  switch (known.upTo) {
    case 'head':
      return true;
    case 'instant':
      return recordedTime < known.bound;
    case 'revision':
      return event.meta.rev <= known.revision;
    case 'position':
      return position <= known.position;
  }
}

interface Knowing {
  readonly known: readonly RecordedTaskEvent[];
  readonly state: TaskState;
  readonly now: Instant;
}

function seenFrom(point: Point, knowing: Knowing): Seen {
  const last = knowing.known.at(-1);
  const { asOf, knownAt } = boundsOf(point, knowing);
  return {
    asOf,
    knownAt,
    revision: last?.event.meta.rev ?? null,
    position: last?.position ?? null,
    forecast: asOf > knownAt,
  };
}

function boundsOf({ asOf, known }: Point, knowing: Knowing): Pick<Seen, 'asOf' | 'knownAt'> {
  if (known.upTo === 'revision' || known.upTo === 'position') {
    const recorded = whenRecorded(knowing);
    return { asOf: asOf ?? recorded, knownAt: recorded };
  }
  const present = justAfter(knowing.now, knowing.state);
  const knownAt = known.upTo === 'instant' ? earlierOf(present, known.bound) : present;
  return { asOf: asOf ?? present, knownAt };
}

function whenRecorded({ known, state, now }: Knowing): Instant {
  return justAfter(known.at(-1)?.recordedTime ?? now, state);
}

/** Bounds are exclusive; and an event that took its time from a clock slightly ahead of ours has happened already. */
function justAfter(instant: Instant, state: TaskState): Instant {
  const at = state.kind === 'not-assigned' ? instant : laterOf(instant, state.ordinaryAt);
  return instantAfter(at, 1);
}

function earlierOf(a: Instant, b: Instant): Instant {
  return a <= b ? a : b;
}
