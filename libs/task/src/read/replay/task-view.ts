import type { Instant } from '@ledger/kernel';
import type { Collective } from '../../domain/collective/collective.js';
import type { Obligation } from '../../domain/obligation/obligation.js';
import type { Recorded } from '../../domain/task.js';
import { clocksOf, type HouseClock } from '../../domain/time/clocks.js';
import { statusOf, type ObligationStatus, type StatusSettings } from '../../domain/time/status.js';

/** What decisions need and readers do not: the events have a list of their own, and the rest follows from them. */
const BOOKKEEPING = ['history', 'ordinaryAt'] as const;

type Shown<Task> = Omit<Task, (typeof BOOKKEEPING)[number]> & {
  /** The terms of the house that are running. */
  readonly clocks: readonly HouseClock[];
};

/** An obligation as it stood: everything that its events say, and the status that follows from it. */
export type ObligationView = Shown<Obligation> & { readonly status: ObligationStatus };

/** A collective task as it stood. Its status is that of its children, and so is in its roll-up. */
export type CollectiveView = Shown<Collective>;

export type TaskView = ObligationView | CollectiveView;

/** @param bound T, exclusive, up to which time has passed over the task */
export function viewOf(
  task: Obligation | Collective,
  bound: Instant,
  settings: StatusSettings,
): TaskView {
  const clocks = clocksOf(task);
  return task.kind === 'obligation'
    ? { ...shown(task), clocks, status: statusOf(task, bound, settings) }
    : { ...shown(task), clocks };
}

function shown<Task extends Recorded>(task: Task): Omit<Task, (typeof BOOKKEEPING)[number]> {
  const kept = Object.entries(task).filter(
    ([field]) => !(BOOKKEEPING as readonly string[]).includes(field),
  );
  return Object.fromEntries(kept) as Omit<Task, (typeof BOOKKEEPING)[number]>;
}
