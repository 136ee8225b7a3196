import { localDate, refuse, type Decision, type Refusal } from '@ledger/kernel';
import type { Obligation } from '../obligation/obligation.js';
import type { Citation } from '../parts.js';
import type { TaskEvent } from '../task.events.js';
import { nobodyToAcceptFault } from './assignment-fault.js';
import { agencyFault, agencyOf, documentFault, documentOf, wordsFault } from './checks.js';
import { houseTerm, nextReportBy } from './house-terms.js';
import { decided, firstFault, type Decide, type Moment } from './step.js';

export const acknowledge: Decide<'Acknowledge', Obligation> = ({ command }) =>
  decided({ type: 'task.acknowledged', payload: { official: command.official } });

export const dispute: Decide<'Dispute', Obligation> = ({ command, context, at }) => {
  const { grounds } = command;
  const fault = wordsFault('grounds', grounds);
  if (fault !== null) return fault;
  const resolve = houseTerm({ at, context }, 'resolveDispute');
  const { calendar, terms } = context.facts;
  return decided({ type: 'task.disputed', payload: { grounds, resolve } }, calendar, terms);
};

export const resolveDispute: Decide<'ResolveDispute', Obligation> = (step) => {
  const { reassignTo, grounds, document } = step.command;
  if (reassignTo !== null) return passTo(step, { to: reassignTo, grounds, document });
  const fault = wordsFault('grounds', grounds);
  if (fault !== null) return fault;
  return decided({ type: 'task.assignment-upheld', payload: { grounds } });
};

export const reassign: Decide<'Reassign', Obligation> = (step) => passTo(step, step.command);

interface NewLead {
  readonly to: string;
  readonly grounds: string;
  readonly document: Citation | null;
}

/** Another agency answers from here on; if it coordinated so far, it stops. */
function passTo(step: Moment<Obligation>, { to, grounds, document }: NewLead): Decision<TaskEvent> {
  const { task, context, at } = step;
  const { facts } = context;
  const fault = newLeadFault(step, { to, grounds, document });
  if (fault !== null) return fault;
  const reassigned: TaskEvent = {
    type: 'task.reassigned',
    payload: {
      from: task.lead ?? task.parties.assigner,
      to,
      grounds,
      document,
      acknowledge: houseTerm({ at, context }, 'acknowledge'),
      reportBy: nextReportBy({ at, context }),
    },
  };
  const coordinated = task.assignment.coordinators.some(({ coordinator }) => coordinator === to);
  const ended: TaskEvent = {
    type: 'task.coordinator-ended',
    payload: { coordinator: to, because: 'now-lead', merger: null },
  };
  return decided(
    coordinated ? [reassigned, ended] : [reassigned],
    facts.calendar,
    facts.terms,
    agencyOf(facts, to),
    documentOf(facts, document),
  );
}

function newLeadFault(
  { task, context, at }: Moment<Obligation>,
  { to, grounds, document }: NewLead,
): Refusal | null {
  const { facts } = context;
  return firstFault(
    () => wordsFault('grounds', grounds),
    () => (to === task.lead ? refuse('task.lead-unchanged', { field: 'to', agency: to }) : null),
    () => agencyFault('to', to, { facts, on: localDate(at) }),
    () => documentFault('document', document, facts),
    () => nobodyToAcceptFault(task.parties, [to]),
    // Its answer would decide whether the agency that asked missed the due instant.
    () =>
      task.extension === null
        ? null
        : refuse('task.extension-pending', { request: task.extension.request }),
  );
}
