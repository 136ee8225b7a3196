import { refuse, type Past, type Refusal } from '@ledger/kernel';
import type { Collective } from '../collective/collective.js';
import type { Obligation } from '../obligation/obligation.js';
import type { TaskEvent } from '../task.events.js';
import { clocksOf } from '../time/clocks.js';
import { documentFault, documentOf, wordsFault } from './checks.js';
import { CORRECTABLE } from './correctable.js';
import { endOfMonthAfter } from './house-terms.js';
import { decided, firstFault, type Decide, type Step } from './step.js';

type Task = Obligation | Collective;

export const correct: Decide<'Correct', Task> = (step) => {
  const { event, field, right, grounds, document } = step.command;
  const { facts } = step.context;
  const wrong = step.task.history.find(({ meta }) => meta.id === event);
  if (wrong === undefined || !CORRECTABLE[field].includes(wrong.type)) {
    return refuse('task.not-correctable', { field, event });
  }
  const fault = firstFault(
    () => foreignCorrectionFault(wrong, step),
    () => wordsFault('right', right),
    () => wordsFault('grounds', grounds),
    () => documentFault('document', document, facts),
  );
  if (fault !== null) return fault;
  return decided(
    {
      type: 'task.corrected',
      payload: { event, rev: wrong.meta.rev, field, right, grounds, document },
    },
    documentOf(facts, document),
  );
};

/** The agency that wrote it puts it right, or the assigning body. */
function foreignCorrectionFault(
  wrong: Past<TaskEvent>,
  { task, context, origin }: Step<'Correct', Task>,
): Refusal | null {
  const { actor } = context;
  if (origin !== 'here') return null;
  if (actor.kind !== 'person') return refuse('task.person-needed', { action: 'Correct' });
  const author = wrong.meta.actor.kind === 'person' ? wrong.meta.actor.agency : null;
  const entitled = [...new Set([author ?? task.parties.assigner, task.parties.assigner])];
  if (entitled.includes(actor.agency) || actor.roles.includes('importer')) return null;
  return refuse('task.foreign-agency', { action: 'Correct', agency: actor.agency, entitled });
}

export const confirmObjectiveCause: Decide<'ConfirmObjectiveCause', Obligation> = (step) => {
  const { missedAt, grounds, decider, document } = step.command;
  const { facts } = step.context;
  const fault = firstFault(
    () => occurrenceFault(step),
    () => wordsFault('grounds', grounds),
    () => documentFault('document', document, facts),
  );
  if (fault !== null) return fault;
  return decided(
    {
      type: 'task.objective-cause-confirmed',
      payload: { missedAt, grounds, decider, document },
    },
    facts.terms,
    documentOf(facts, document),
  );
};

/** One occurrence is excused at a time, and never by the agency that answered when it was missed. */
function occurrenceFault({
  command,
  task,
}: Step<'ConfirmObjectiveCause', Obligation>): Refusal | null {
  const { missedAt, decider } = command;
  const occurrence = task.occurrences.find((one) => one.missedAt === missedAt);
  if (occurrence === undefined) return refuse('task.not-missed', { field: 'missedAt', missedAt });
  if (occurrence.excused !== null) return refuse('task.cause-confirmed', { missedAt });
  const { agency } = decider;
  return occurrence.answerable === agency
    ? refuse('task.extension-by-assignee', { field: 'decider', agency })
    : null;
}

/** A timer may come after the answer did; then there is nothing to record. */
export const recordLapse: Decide<'RecordLapse', Task> = ({ command, task, context }) => {
  const { clock, endedAt, responsible, about } = command;
  if (context.now < endedAt) return refuse('task.term-still-running', { clock, endsAt: endedAt });
  const running = clocksOf(task).find(
    (one) =>
      one.clock === clock &&
      one.endsAt === endedAt &&
      one.responsible === responsible &&
      one.about === about,
  );
  if (running === undefined) return [];
  const { startedAt } = running;
  const months = context.facts.terms.reportEveryMonths;
  const reportBy = clock === 'report' ? endOfMonthAfter(endedAt, months - 1) : null;
  return decided(
    {
      type: 'task.lapsed',
      payload: { clock, startedAt, endedAt, responsible, about, reportBy },
    },
    clock === 'report' ? context.facts.terms : null,
  );
};
