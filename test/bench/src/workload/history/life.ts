import type { Actor, LocalDate } from '@ledger/kernel';
import type { Obligation, TaskCommand } from '@ledger/task';
import type { Cast } from './cast.js';
import type { DecidedTask } from './decided-task.js';
import type { LifePlan } from './life-plan.js';

/** Somebody tries something on a day of the plan; null where there is nothing to try. */
export interface LifeStep {
  readonly day: number;
  readonly take: (task: DecidedTask, today: LocalDate) => readonly [Actor, TaskCommand] | null;
}

export interface Life {
  readonly cast: Cast;
  readonly plan: LifePlan;
  /** The collective task that it is a member's part of. */
  readonly parent: string | null;
}

/** Null until it is assigned, and for a collective task. */
export function obligationOf({ state }: DecidedTask): Obligation | null {
  return state.kind === 'obligation' ? state : null;
}
