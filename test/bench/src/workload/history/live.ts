import { instantAfter, startOfDay, type LocalDate } from '@ledger/kernel';
import type { AssignCollectively } from '@ledger/task';
import { termsOf } from './assignment.js';
import { factsOf, GROUP, peopleOf, WATCH, type Cast } from './cast.js';
import { DecidedTask, type TaskPlace } from './decided-task.js';
import { dayOfPlan } from './life-plan.js';
import { stepsOf } from './life-steps.js';
import { obligationOf, type Life } from './life.js';

/** What happened to a task up to the end of a history; later steps of its life are not taken. */
export function lived(life: Life, place: TaskPlace, lastDay: LocalDate): DecidedTask {
  const { cast, plan } = life;
  const task = new DecidedTask(place, factsOf(cast));
  const merged = (today: LocalDate) => cast.merger !== null && today >= cast.merger.day;
  const taken = new Map<LocalDate, number>();
  for (const { day, take } of stepsOf(life)) {
    const today = dayOfPlan(plan, day);
    if (today > lastDay) break;
    if (merged(today)) passOn(task, cast);
    const command = take(task, today);
    if (command === null) continue;
    // What happens on one day happens one hour after the other.
    const hour = (taken.get(today) ?? 7) + 1;
    taken.set(today, hour);
    task.attempt(instantAfter(startOfDay(today), hour * 3_600_000), ...command);
  }
  if (merged(lastDay)) passOn(task, cast);
  return task;
}

/** Once: recorded in the night to the day of the merger. */
function passOn(task: DecidedTask, { lead, merger }: Cast): void {
  if (merger === null || obligationOf(task)?.lead !== lead) return;
  const effectiveAt = startOfDay(merger.day);
  task.attempt(effectiveAt, WATCH, {
    kind: 'PassOn',
    from: lead,
    to: merger.successor,
    effectiveAt,
    merger: { merger: 'm-1', document: null, grounds: null },
  });
}

/** A task given to every commune, by which the obligations of its members are counted as one. */
export function livedCollectively(life: Life, place: TaskPlace): DecidedTask {
  const { cast, plan } = life;
  const task = new DecidedTask(place, factsOf(cast));
  const leads = { form: 'group', group: { group: GROUP, version: 0 }, alongside: [] } as const;
  const command: AssignCollectively = {
    ...termsOf(life),
    kind: 'AssignCollectively',
    leads,
    parent: null,
  };
  task.attempt(startOfDay(plan.assignedOn), peopleOf(cast).assigner, command);
  return task;
}
