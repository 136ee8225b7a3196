import { inEffectiveOrder, type Instant } from '@ledger/kernel';
import type { Collective } from '../collective/collective.js';
import { evolveTask, NOT_ASSIGNED } from '../evolve.js';
import type { Obligation } from '../obligation/obligation.js';
import type { Lapse, TaskState } from '../task.js';
import { clocksOf, type HouseClock } from './clocks.js';

/**
 * The clocks of the house that had ended in silence by an instant and are not recorded so, also those that were answered
 * afterwards, and those of a task that has been closed since.
 */
export function silencesOf(task: Obligation | Collective, now: Instant): readonly HouseClock[] {
  const silent = new Map<string, HouseClock>();
  const look = (state: TaskState, at: Instant) => {
    const clocks = state.kind === 'not-assigned' ? [] : clocksOf(state);
    // What is effective at the very end of a term comes too late.
    for (const clock of clocks) if (clock.endsAt <= at) silent.set(nameOf(clock), clock);
  };
  let state: TaskState = NOT_ASSIGNED;
  for (const event of inEffectiveOrder(task.history)) {
    look(state, event.meta.effectiveAt);
    state = evolveTask(state, event);
  }
  look(state, now);
  for (const lapse of task.lapses) silent.delete(nameOfLapse(lapse));
  return [...silent.values()];
}

function nameOf({ endsAt, ...clock }: HouseClock): string {
  return nameOfLapse({ ...clock, endedAt: endsAt });
}

function nameOfLapse({ clock, endedAt, responsible, about }: Lapse): string {
  return JSON.stringify([clock, endedAt, responsible, about]);
}
