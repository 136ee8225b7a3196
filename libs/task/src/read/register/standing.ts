import { inEffectiveOrder, isOrdinary, type Instant, type Past } from '@ledger/kernel';
import { evolveTask, NOT_ASSIGNED } from '../../domain/evolve.js';
import type { TaskEvent } from '../../domain/task.events.js';
import type { TaskState } from '../../domain/task.js';
import type { RecordedTaskEvent } from '../recorded-task-event.js';
import { marksOfEvent, type TaskMark } from './task-mark.js';
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

const NOTHING: Standing = { rows: new Map(), waits: new Map(), marks: new Map() };

/** All that is known of a task, folded, whenever it takes effect. */
interface Folded {
  readonly task: TaskState;
  readonly marks: readonly TaskMark[];
  /** Effective time of the last of its events. */
  readonly latest: Instant;
}

const UNFOLDED: Folded = { task: NOT_ASSIGNED, marks: [], latest: '' };

/** How one task stands, event by event as they were recorded. */
export class TaskStanding {
  readonly #events: Past<TaskEvent>[];
  #folded: Folded;
  #now: Standing;

  /** @param known what was recorded before, in order of revision */
  constructor(known: readonly Omit<RecordedTaskEvent, 'position'>[]) {
    const last = known.at(-1);
    this.#events = known.map(({ event }) => event);
    this.#folded = foldAll(this.#events);
    this.#now = last === undefined ? NOTHING : this.#standing(last.recordedTime);
  }

  get now(): Standing {
    return this.#now;
  }

  /** @param knownAt when the event was known */
  take(event: Past<TaskEvent>, knownAt: Instant): void {
    this.#events.push(event);
    const inOrder = event.meta.effectiveAt >= this.#folded.latest;
    this.#folded = inOrder ? foldOn(this.#folded, event) : foldAll(this.#events);
    this.#now = this.#standing(knownAt);
  }

  /**
   * How it stands from now on. What a document dates ahead, such as a merger, takes effect by itself on its day: until
   * then and from then on the task has a row each.
   */
  #standing(knownAt: Instant): Standing {
    const ahead = this.#events.filter(
      ({ meta }) => meta.effectiveAt > knownAt && !isOrdinary(meta),
    );
    const bounds = [...new Set(ahead.map(({ meta }) => meta.effectiveAt))].sort();
    const parts = [null, ...bounds].flatMap((fromAt, index) =>
      this.#part({ fromAt, untilAt: bounds[index] ?? null }),
    );
    return {
      rows: new Map(parts.map(({ key, row }) => [key, row])),
      waits: new Map(parts.flatMap(({ waits }) => waits)),
      marks: new Map(this.#folded.marks.map((mark) => [`${mark.event} ${mark.mark}`, mark])),
    };
  }

  #part(stretch: Stretch) {
    const { fromAt, untilAt } = stretch;
    const { task } = untilAt === null ? this.#folded : foldAll(this.#until(untilAt));
    if (task.kind === 'not-assigned') return [];
    const key = fromAt ?? '';
    const waits = waitsOf(task).map(
      (wait) =>
        [`${wait.what} ${wait.about ?? ''} ${wait.who} ${key}`, { ...wait, ...stretch }] as const,
    );
    return [{ key, row: { ...rowOf(task), ...stretch }, waits }];
  }

  #until(instant: Instant): readonly Past<TaskEvent>[] {
    return this.#events.filter(({ meta }) => meta.effectiveAt < instant);
  }
}

function foldAll(events: readonly Past<TaskEvent>[]): Folded {
  return inEffectiveOrder(events).reduce(foldOn, UNFOLDED);
}

function foldOn({ task: before, marks }: Folded, event: Past<TaskEvent>): Folded {
  const task = evolveTask(before, event);
  const added = marksOfEvent(event, before, task);
  return {
    task,
    marks: added.length === 0 ? marks : [...marks, ...added],
    latest: event.meta.effectiveAt,
  };
}
