import type { PlacedEvent } from '@ledger/event-log';
import { startOfDay, type LocalDate, type Sha256 } from '@ledger/kernel';
import type { DrawnTask, TaskTemplate } from './task-template.js';

/** A task under way: which event of its template comes next, and after which hash. */
export interface Living extends DrawnTask {
  readonly template: TaskTemplate;
  next: number;
  prev: Sha256 | null;
}

const DAY_MS = 86_400_000;

/** Puts the events of many tasks in the order in which they were recorded. */
export class DayQueue {
  readonly #firstMs: number;
  readonly #begins: number[][];
  readonly #under: Living[][];

  constructor(firstDay: LocalDate, days: number) {
    this.#firstMs = Date.parse(startOfDay(firstDay));
    this.#begins = Array.from({ length: days }, () => []);
    this.#under = Array.from({ length: days }, () => []);
  }

  /** Lets a task begin on the day of the first event of its template; at most once for each number and day. */
  begin(template: TaskTemplate, number: number): void {
    const begins = this.#begins[this.#dayOf(template, 0)];
    if (begins !== undefined && begins.at(-1) !== number) begins.push(number);
  }

  /** All events of a day, told one after the other as they are asked for; each day is to be taken, in order. */
  *take(
    day: number,
    drawn: (number: number) => readonly Living[],
  ): Generator<PlacedEvent, void, undefined> {
    const begun = (this.#begins[day] ?? []).flatMap((number) =>
      drawn(number).filter(({ template }) => this.#dayOf(template, 0) === day),
    );
    const steps = [...(this.#under[day] ?? []), ...begun].flatMap((task) => this.#steps(task, day));
    this.#begins[day] = [];
    this.#under[day] = [];
    // A stream keeps its order: its steps come one after the other, and none was recorded before the one before.
    steps.sort((a, b) => a.recordedMs - b.recordedMs);
    for (const step of steps) yield told(step);
  }

  #steps(task: Living, day: number): readonly Step[] {
    const { events } = task.template;
    const steps: Step[] = [];
    let revision = task.next;
    for (
      ;
      revision < events.length && this.#dayOf(task.template, revision) === day;
      revision += 1
    ) {
      steps.push({ task, revision, recordedMs: events[revision]?.recordedMs ?? 0 });
    }
    task.next = revision;
    if (revision < events.length) this.#under[this.#dayOf(task.template, revision)]?.push(task);
    return steps;
  }

  #dayOf({ events }: TaskTemplate, revision: number): number {
    const recordedMs = events[revision]?.recordedMs;
    return recordedMs === undefined ? -1 : Math.floor((recordedMs - this.#firstMs) / DAY_MS);
  }
}

interface Step {
  readonly task: Living;
  readonly revision: number;
  readonly recordedMs: number;
}

function told({ task, revision }: Step): PlacedEvent {
  const event = task.template.event(task, revision, task.prev);
  task.prev = event.leaf;
  return event;
}
