import {
  inEffectiveOrder,
  laterOf,
  refuse,
  type Instant,
  type Past,
  type Refusal,
} from '@ledger/kernel';
import { documentOf } from './decisions/checks.js';
import type { Origin } from './decisions/step.js';
import { evolveTask, NOT_ASSIGNED } from './evolve.js';
import type { Found, TaskContext } from './facts.js';
import type { EnterLate, FollowParent, TaskCommand, TaskStep } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import type { TaskState } from './task.js';
import { passTime } from './time/passing-of-time.js';

/** A step with the time at which it holds, and how its events are to be marked. */
export interface Dated {
  readonly step: TaskStep;
  readonly at: Instant;
  readonly origin: Origin;
  /** Empty where the event takes its time from the clock. */
  readonly stamp: { readonly effectiveAt?: Instant; readonly enteredLate?: boolean };
  /** What shows that it happened then. */
  readonly shownBy: Found | null;
}

/** When a command holds. What an agency does holds when it is recorded; it cannot choose the date. */
export function dated(
  command: TaskCommand,
  state: TaskState,
  context: TaskContext,
): Dated | Refusal {
  switch (command.kind) {
    case 'EnterLate':
      return enteredLate(command, context);
    case 'FollowParent':
      return followed(command);
    case 'RecordLapse':
      return documented(command, command.endedAt, false);
    case 'PassOn':
      return merged(command, state, context);
    default: {
      const at =
        state.kind === 'not-assigned' ? context.now : laterOf(context.now, state.ordinaryAt);
      return { step: command, at, origin: 'here', stamp: {}, shownBy: null };
    }
  }
}

function enteredLate({ step, effectiveAt, document }: EnterLate, { facts }: TaskContext) {
  const shownBy = documentOf(facts, { document, clause: null });
  if (shownBy === undefined) {
    return refuse('task.document-unknown', { field: 'document', document });
  }
  const stamp = { effectiveAt, enteredLate: true };
  return { step, at: effectiveAt, origin: 'late', stamp, shownBy } as const;
}

function followed({ step, effectiveAt, enteredLate, parent }: FollowParent): Dated {
  const stamp = { effectiveAt, enteredLate };
  return { step, at: effectiveAt, origin: 'parent', stamp, shownBy: { basis: parent } };
}

/** A merger may lie ahead, and takes effect by itself on its day; it passes on no task before that was assigned. */
function merged(
  command: Extract<TaskStep, { readonly kind: 'PassOn' }>,
  state: TaskState,
  { now }: TaskContext,
): Dated {
  const assignedAt = state.history[0]?.meta.effectiveAt ?? command.effectiveAt;
  const at = laterOf(command.effectiveAt, assignedAt);
  return documented(command, at, at < now);
}

function documented(step: TaskStep, effectiveAt: Instant, enteredLate: boolean): Dated {
  return {
    step,
    at: effectiveAt,
    origin: 'here',
    stamp: { effectiveAt, enteredLate },
    shownBy: null,
  };
}

/** The task as it stood at an instant, time having passed up to it, and what is recorded for later. */
export function asItStood(
  state: TaskState,
  at: Instant,
): { readonly task: TaskState; readonly later: readonly Past<TaskEvent>[] } {
  const later = state.history.filter(({ meta }) => meta.effectiveAt > at);
  const before =
    later.length === 0
      ? state
      : inEffectiveOrder(state.history)
          .filter(({ meta }) => meta.effectiveAt <= at)
          .reduce(evolveTask, NOT_ASSIGNED);
  const task = before.kind === 'obligation' ? passTime(before, (instant) => instant <= at) : before;
  return { task, later };
}
