import { inEffectiveOrder, isOrdinary, type Instant, type Past } from '@ledger/kernel';
import { evolveTask, NOT_ASSIGNED } from '../../domain/evolve.js';
import type { TaskEvent } from '../../domain/task.events.js';
import { marksOf, type TaskMark } from './task-mark.js';
import { rowOf, type TaskRow } from './task-row.js';
import { waitsOf, type TaskWait } from './task-wait.js';

/** For which T something holds: after `fromAt`, and up to and with `untilAt`; null for no bound. */
export interface Stretch {
  readonly fromAt: Instant | null;
  readonly untilAt: Instant | null;
}

/** What the register says of one task at one position, each part under a key that tells it from its like. */
export interface Standing {
  readonly rows: ReadonlyMap<string, TaskRow & Stretch>;
  readonly waits: ReadonlyMap<string, TaskWait & Stretch>;
  readonly marks: ReadonlyMap<string, TaskMark>;
}

export const NOTHING: Standing = { rows: new Map(), waits: new Map(), marks: new Map() };

/**
 * How a task stands from now on, as far as was known at an instant. What a document dates ahead, such as a merger, takes
 * effect by itself on its day: until then and from then on it has a row each.
 */
export function standingOf(events: readonly Past<TaskEvent>[], knownAt: Instant): Standing {
  const ahead = events.filter(({ meta }) => !isOrdinary(meta) && meta.effectiveAt > knownAt);
  const bounds = [...new Set(ahead.map(({ meta }) => meta.effectiveAt))].sort();
  const stretches = [null, ...bounds].map((fromAt, index) => ({
    fromAt,
    untilAt: bounds[index] ?? null,
  }));
  const standing = stretches.flatMap((stretch) => stretchOf(events, stretch));
  return {
    rows: new Map(standing.map(({ key, row }) => [key, row])),
    waits: new Map(standing.flatMap(({ waits }) => waits)),
    marks: new Map(marksOf(events).map((mark) => [`${mark.event} ${mark.mark}`, mark])),
  };
}

function stretchOf(events: readonly Past<TaskEvent>[], stretch: Stretch) {
  const { fromAt, untilAt } = stretch;
  const held = events.filter(({ meta }) => untilAt === null || meta.effectiveAt < untilAt);
  const task = inEffectiveOrder(held).reduce(evolveTask, NOT_ASSIGNED);
  if (task.kind === 'not-assigned') return [];
  const key = fromAt ?? '';
  const waits = waitsOf(task).map(
    (wait) =>
      [`${wait.what} ${wait.about ?? ''} ${wait.who} ${key}`, { ...wait, ...stretch }] as const,
  );
  return [{ key, row: { ...rowOf(task), ...stretch }, waits }];
}
