import type { Position } from '@ledger/event-log';
import { inEffectiveOrder, instantAfter, isOrdinary, laterOf, type Instant } from '@ledger/kernel';
import { evolveTask, NOT_ASSIGNED } from '../../domain/evolve.js';
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
  /** What counts as due soon from there. */
  readonly settings: (seen: Seen) => StatusSettings;
}

/** A task as it stood at T and was known at K, folded from its events; nothing else is asked. */
export function replay(
  recorded: readonly RecordedTaskEvent[],
  point: Point,
  { now, settings }: ReplayOptions,
): Replayed {
  const known = recorded.filter((one) => isKnown(one, point.known));
  const seen = seenFrom(point, known, now);
  if (known.length === 0) return { found: 'nothing-recorded', seen };
  const places = new Map(known.map((one) => [one.event, one]));
  const held = known.flatMap(({ event }) => (event.meta.effectiveAt < seen.asOf ? [event] : []));
  const task = taskAsOf(inEffectiveOrder(held).reduce(evolveTask, NOT_ASSIGNED), seen.asOf);
  if (task.kind === 'not-assigned') return { found: 'not-assigned', seen };
  const events = task.history.flatMap((event) => places.get(event) ?? []);
  return { found: 'task', seen, task: viewOf(task, seen.asOf, settings(seen)), events };
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

type Known = readonly RecordedTaskEvent[];

function seenFrom(point: Point, known: Known, now: Instant): Seen {
  const last = known.at(-1);
  const { asOf, knownAt } = boundsOf(point, known, now);
  return {
    asOf,
    knownAt,
    revision: last?.event.meta.rev ?? null,
    position: last?.position ?? null,
    forecast: asOf > knownAt,
  };
}

function boundsOf(
  { asOf, known: { upTo, ...knowledge } }: Point,
  known: Known,
  now: Instant,
): Pick<Seen, 'asOf' | 'knownAt'> {
  if (upTo === 'revision' || upTo === 'position') {
    const recorded = justAfter(known.at(-1)?.recordedTime ?? now, known);
    return { asOf: asOf ?? recorded, knownAt: recorded };
  }
  const present = justAfter(now, known);
  const knownAt = 'bound' in knowledge ? earlierOf(present, knowledge.bound) : present;
  return { asOf: asOf ?? present, knownAt };
}

/** Bounds are exclusive; and an event that took its time from a clock slightly ahead of ours has happened already. */
function justAfter(instant: Instant, known: Known): Instant {
  const happened = known.map(({ event: { meta } }) => (isOrdinary(meta) ? meta.effectiveAt : ''));
  return instantAfter(happened.reduce(laterOf, instant), 1);
}

function earlierOf(a: Instant, b: Instant): Instant {
  return a <= b ? a : b;
}
