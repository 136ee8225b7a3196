import type { Basis, Decided, Decision, Instant, Past, Refusal } from '@ledger/kernel';
import type { Found, TaskContext } from '../facts.js';
import type { StepKind, StepOf } from '../task.commands.js';
import type { TaskEvent } from '../task.events.js';

/** Where a step comes from, which decides who may take it and whether it needs a signature. */
export type Origin =
  /** Taken here and now by whoever is entitled to it. */
  | 'here'
  /** Entered late by the assigning body or an importer, from a document. */
  | 'late'
  /** Taken on the parent, on its way to this child. */
  | 'parent';

/** When and on what a step is about to be taken. */
export interface Moment<Task> {
  /** As it stood at that time. */
  readonly task: Task;
  readonly context: TaskContext;
  /** When the step will be effective. */
  readonly at: Instant;
  readonly origin: Origin;
  /** What is already recorded for later than `at`. */
  readonly later: readonly Past<TaskEvent>[];
}

/** As much of it as terms and dates need. */
export type Occasion = Pick<Moment<unknown>, 'at' | 'context'>;

export interface Step<Kind extends StepKind, Task> extends Moment<Task> {
  readonly command: StepOf<Kind>;
}

export type Decide<Kind extends StepKind, Task> = (step: Step<Kind, Task>) => Decision<TaskEvent>;

/** The events, each with the facts of other streams that they rest on. */
export function decided(
  events: TaskEvent | readonly TaskEvent[],
  ...restingOn: readonly (Found | null | undefined)[]
): readonly Decided<TaskEvent>[] {
  const list: readonly TaskEvent[] = Array.isArray(events) ? events : [events as TaskEvent];
  const basis = uniqueBasis(restingOn);
  return basis.length === 0 ? list : list.map((event) => ({ ...event, basis }));
}

/** The first thing that is wrong, or null. Later checks are not run once one fails. */
export function firstFault(...checks: readonly (() => Refusal | null)[]): Refusal | null {
  for (const check of checks) {
    const fault = check();
    if (fault !== null) return fault;
  }
  return null;
}

function uniqueBasis(facts: readonly (Found | null | undefined)[]): readonly Basis[] {
  const byStream = new Map<string, Basis>();
  for (const fact of facts) if (fact) byStream.set(fact.basis.stream, fact.basis);
  return [...byStream.values()];
}
