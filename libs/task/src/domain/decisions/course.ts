import { refuse, type Decision, type Refusal } from '@ledger/kernel';
import type { Collective } from '../collective/collective.js';
import type { Obligation } from '../obligation/obligation.js';
import type { TaskEvent } from '../task.events.js';
import { documentFault, documentOf, wordsFault } from './checks.js';
import { deciderFault, newDeadlineFault } from './deadline.js';
import { dueOf, houseTerm, nextReportBy } from './house-terms.js';
import { decided, firstFault, type Decide, type Moment, type Step } from './step.js';

type Task = Obligation | Collective;

export const suspend: Decide<'Suspend', Task> = ({ command, task, context }) => {
  const { grounds, document } = command;
  const { facts } = context;
  const request = task.kind === 'obligation' ? task.extension?.request : undefined;
  const fault = firstFault(
    () => wordsFault('grounds', grounds),
    () => documentFault('document', document, facts),
    () => (request === undefined ? null : refuse('task.extension-pending', { request })),
  );
  if (fault !== null) return fault;
  return decided(
    { type: 'task.suspended', payload: { grounds, document } },
    documentOf(facts, document),
  );
};

/** The task goes on, and gets its new due date by an event of its own. */
export const resume: Decide<'Resume', Task> = (step) => {
  const { command, task, context, at } = step;
  const { facts } = context;
  const { document } = command;
  const deadline = newDeadline(step);
  if ('refused' in deadline) return deadline;
  const fault = firstFault(
    () => documentFault('document', document, facts),
    () => deciderFault(command.decider, task),
  );
  if (fault !== null) return fault;
  const received = task.kind === 'collective' || task.resumesTo !== 'issued';
  const reports = task.kind === 'obligation';
  const resumed: TaskEvent = {
    type: 'task.resumed',
    payload: {
      document,
      acknowledge: received ? null : houseTerm({ at, context }, 'acknowledge'),
      reportBy: reports ? nextReportBy({ at, context }) : null,
    },
  };
  return decided(
    [resumed, ...deadline.events],
    facts.calendar,
    facts.terms,
    documentOf(facts, document),
    facts.parent,
  );
};

/** A task that was due needs a date from which it is due again; one that never was needs none. */
function newDeadline(
  step: Step<'Resume', Task>,
): Refusal | { readonly events: readonly TaskEvent[] } {
  const { command, task, context } = step;
  const { deadline, decider, document } = command;
  if (deadline === null) {
    return task.term.due === null
      ? { events: [] }
      : refuse('task.deadline-needed', { field: 'deadline' });
  }
  const due = dueOf(deadline, context);
  const fault = newDeadlineFault(deadline, due, step);
  if (fault !== null) return fault;
  const payload = { deadline, due, decider, document, cause: 'suspension', grounds: '' } as const;
  return {
    events: [{ type: 'task.deadline-changed', payload: { ...payload, childrenExceeding: [] } }],
  };
}

export const cancel: Decide<'Cancel', Task> = (step) => {
  const { grounds, document } = step.command;
  return closing(step, { type: 'task.cancelled', payload: { grounds, document } });
};

export const supersede: Decide<'Supersede', Task> = (step) => {
  const { by, document } = step.command;
  return closing(step, { type: 'task.superseded', payload: { by, document } }, by);
};

export const markDuplicate: Decide<'MarkDuplicate', Task> = (step) => {
  const { of, grounds } = step.command;
  return closing(step, { type: 'task.marked-duplicate', payload: { of, grounds } }, of);
};

/** Only what has no end of its own is ended so; the others are accepted, cancelled or superseded. */
export const endContinuous: Decide<'EndContinuous', Task> = (step) => {
  const { grounds, document } = step.command;
  const { kind } = step.task.term.deadline;
  if (kind !== 'continuous' && kind !== 'yearly') {
    return refuse('task.not-continuous', { deadline: step.task.term.deadline.words });
  }
  return closing(step, { type: 'task.continuous-ended', payload: { grounds, document } });
};

type ClosingEvent = Extract<
  TaskEvent,
  {
    type: 'task.cancelled' | 'task.superseded' | 'task.marked-duplicate' | 'task.continuous-ended';
  }
>;

function closing(
  { task, context }: Moment<Task>,
  event: ClosingEvent,
  other?: string,
): Decision<TaskEvent> {
  const { facts } = context;
  const { payload } = event;
  const document = 'document' in payload ? payload.document : null;
  const own = task.history[0]?.meta.stream;
  const fault = firstFault(
    () => ('grounds' in payload ? wordsFault('grounds', payload.grounds) : null),
    () => documentFault('document', document, facts),
    () =>
      other !== undefined && own === `task-${other}`
        ? refuse('task.related-to-itself', { task: other })
        : null,
  );
  return fault ?? decided(event, documentOf(facts, document));
}
