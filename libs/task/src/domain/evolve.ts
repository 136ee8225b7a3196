import { isOrdinary, laterOf, type Past } from '@ledger/kernel';
import { beginCollective } from './collective/begin-collective.js';
import { evolveCollective } from './collective/collective.evolve.js';
import { beginObligation } from './obligation/assignment.evolve.js';
import { evolveObligation } from './obligation/obligation.evolve.js';
import type { TaskEvent } from './task.events.js';
import type { NotAssigned, TaskState } from './task.js';
import { passTime } from './time/passing-of-time.js';

export const NOT_ASSIGNED: NotAssigned = {
  kind: 'not-assigned',
  phase: 'not-assigned',
  history: [],
};

/**
 * A task after one more event, in order of (effectiveAt, revision). Time passes first: what the event finds is how
 * things stood when it happened.
 *
 * @throws TypeError if the event cannot have happened to this kind of task
 */
export function evolveTask(state: TaskState, event: Past<TaskEvent>): TaskState {
  return remember(changed(state, event), state, event);
}

function changed(state: TaskState, event: Past<TaskEvent>): Exclude<TaskState, NotAssigned> {
  if (state.kind === 'not-assigned') return begun(event);
  if (state.kind === 'collective') return evolveCollective(state, event);
  return evolveObligation(
    passTime(state, (instant) => instant <= event.meta.effectiveAt),
    event,
  );
}

function begun(event: Past<TaskEvent>): Exclude<TaskState, NotAssigned> {
  if (event.type === 'task.assigned') return beginObligation(event);
  if (event.type === 'task.collectively-assigned') return beginCollective(event);
  throw new TypeError(`${event.type} cannot be the first that happened to a task`);
}

function remember(
  state: Exclude<TaskState, NotAssigned>,
  before: TaskState,
  event: Past<TaskEvent>,
): TaskState {
  const { effectiveAt } = event.meta;
  return {
    ...state,
    history: [...before.history, event],
    ordinaryAt: isOrdinary(event.meta) ? laterOf(state.ordinaryAt, effectiveAt) : state.ordinaryAt,
  };
}
