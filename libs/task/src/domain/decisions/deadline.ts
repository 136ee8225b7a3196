import { refuse, type Deadline, type Refusal } from '@ledger/kernel';
import type { Collective } from '../collective/collective.js';
import type { Obligation } from '../obligation/obligation.js';
import type { DecisionMaker, Due } from '../parts.js';
import { aheadFault, documentFault, documentOf, parentFault, wordsFault } from './checks.js';
import { ownDeadlineFault } from './extension.js';
import { dueOf } from './house-terms.js';
import { decided, firstFault, type Decide, type Moment } from './step.js';

type Task = Obligation | Collective;

/** The assigning body sets another deadline, citing a document. A miss that stands is not undone by it. */
export const changeDeadline: Decide<'ChangeDeadline', Task> = (step) => {
  const { deadline, cause, grounds, decider, document } = step.command;
  const { facts } = step.context;
  const due = dueOf(deadline, step.context);
  const fault = firstFault(
    () => newDeadlineFault(deadline, due, step),
    () => deciderFault(decider, step.task),
    () => wordsFault('grounds', grounds),
    () => documentFault('document', document, facts),
  );
  if (fault !== null) return fault;
  const exceeding = facts.children.filter(
    ({ open, dueAt }) => open && due !== null && dueAt !== null && dueAt > due.at,
  );
  return decided(
    {
      type: 'task.deadline-changed',
      payload: {
        deadline,
        due,
        cause,
        grounds,
        decider,
        document,
        childrenExceeding: exceeding.map(({ task }) => task),
      },
    },
    facts.calendar,
    facts.terms,
    documentOf(facts, document),
    facts.parent,
    ...exceeding,
  );
};

/** What keeps a deadline from being set on a task that goes on. */
export function newDeadlineFault(
  deadline: Deadline,
  due: Due | null,
  { task, context, at }: Moment<Task>,
): Refusal | null {
  const yearly = deadline.kind === 'yearly';
  const wasYearly = task.term.deadline.kind === 'yearly';
  return firstFault(
    () =>
      yearly && !wasYearly ? refuse('task.yearly-is-collective', { field: 'deadline' }) : null,
    () => aheadFault(due, at),
    () => parentFault(due, context.facts),
  );
}

export function deciderFault(decider: DecisionMaker, task: Task): Refusal | null {
  return task.kind === 'obligation' ? ownDeadlineFault(decider, task) : null;
}

/** The calendar changed. Only an instant that is still ahead, and that the words themselves set, moves with it. */
export const moveDueInstant: Decide<'MoveDueInstant', Task> = ({ task, context, at }) => {
  const now = task.term.due;
  const moved = dueOf(task.term.deadline, context);
  if (now === null || moved === null || moved.at === now.at) return [];
  if (setByReturn(task) || now.at <= at || moved.at <= at) return [];
  const { calendar, terms } = context.facts;
  return decided({ type: 'task.due-instant-moved', payload: { due: moved } }, calendar, terms);
};

function setByReturn({ chain }: Task): boolean {
  return ['return', 'sending-back'].includes(chain.at(-1)?.by ?? 'assignment');
}
