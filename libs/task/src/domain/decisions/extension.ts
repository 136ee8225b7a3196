import { refuse, type Decided, type Refusal } from '@ledger/kernel';
import type { Obligation } from '../obligation/obligation.js';
import type { ExtensionRequest, Signature } from '../papers.js';
import type { DecisionMaker } from '../parts.js';
import type { TaskEvent } from '../task.events.js';
import { instantToKeep } from '../time/passing-of-time.js';
import { aheadFault, documentFault, documentOf, parentFault, wordsFault } from './checks.js';
import { dueOf, houseTerm } from './house-terms.js';
import { decided, firstFault, type Decide, type Moment } from './step.js';

export function requestFault(
  content: ExtensionRequest,
  moment: Moment<Obligation>,
): Refusal | null {
  const { task, context } = moment;
  const { extension, extensionsGranted } = task;
  const limit = context.facts.terms.maxExtensions;
  return firstFault(
    () => wordsFault('grounds', content.grounds),
    () => wordsFault('progress', content.progress),
    () =>
      extension === null ? null : refuse('task.extension-pending', { request: extension.request }),
    () =>
      extensionsGranted < limit
        ? null
        : refuse('task.extensions-exhausted', { granted: extensionsGranted, limit }),
    () => laterFault(content, moment),
  );
}

/** An extension moves a due instant to a later one, so there must be one, and the new one must still be ahead. */
function laterFault(
  { deadline }: Pick<ExtensionRequest, 'deadline'>,
  { task, context, at }: Moment<Obligation>,
): Refusal | null {
  const now = task.term.due;
  const asked = dueOf(deadline, context);
  if (now === null || asked === null) {
    return refuse('task.extension-without-date', { field: 'deadline' });
  }
  if (asked.at <= now.at) {
    return refuse('task.extension-not-later', {
      field: 'deadline',
      asked: asked.lastDay,
      lastDay: now.lastDay,
    });
  }
  return aheadFault(asked, at) ?? parentFault(asked, context.facts);
}

export function extensionRequested(
  { paper, content, signature }: SignedRequest,
  { task, at, context }: Moment<Obligation>,
): readonly Decided<TaskEvent>[] {
  const { calendar, terms, parent } = context.facts;
  const instant = instantToKeep(task);
  return decided(
    {
      type: 'task.extension-requested',
      payload: {
        request: paper,
        content,
        signature,
        late: instant !== null && instant <= at,
        answer: houseTerm({ at, context }, 'answerExtension'),
      },
    },
    calendar,
    terms,
    parent,
  );
}

interface SignedRequest {
  readonly paper: string;
  readonly content: ExtensionRequest;
  readonly signature: Signature | null;
}

export const requestExtension: Decide<'RequestExtension', Obligation> = (step) => {
  const { paper, content } = step.command;
  const fault = requestFault(content, step);
  return fault ?? extensionRequested({ paper, content, signature: null }, step);
};

export const grantExtension: Decide<'GrantExtension', Obligation> = (step) => {
  const { command, context } = step;
  const { facts } = context;
  const { request, deadline, decider, document } = command;
  const fault = firstFault(
    () => pendingFault(request, step),
    () => ownDeadlineFault(decider, step.task),
    () => documentFault('document', document, facts),
    () => laterFault({ deadline }, step),
  );
  if (fault !== null) return fault;
  const due = dueOf(deadline, context);
  if (due === null) return refuse('task.extension-without-date', { field: 'deadline' });
  return decided(
    { type: 'task.extension-granted', payload: { request, deadline, due, decider, document } },
    facts.calendar,
    facts.terms,
    documentOf(facts, document),
    facts.parent,
  );
};

export const refuseExtension: Decide<'RefuseExtension', Obligation> = (step) => {
  const { request, grounds, decider, document } = step.command;
  const { facts } = step.context;
  const fault = firstFault(
    () => pendingFault(request, step),
    () => ownDeadlineFault(decider, step.task),
    () => wordsFault('grounds', grounds),
    () => documentFault('document', document, facts),
  );
  if (fault !== null) return fault;
  return decided(
    { type: 'task.extension-refused', payload: { request, grounds, decider, document } },
    documentOf(facts, document),
  );
};

function pendingFault(request: string, { task }: Moment<Obligation>): Refusal | null {
  if (task.extension?.request === request) return null;
  return refuse('task.unknown-in-task', { field: 'request', id: request });
}

/** Nobody decides on the time that its own work is given. */
export function ownDeadlineFault({ agency }: DecisionMaker, task: Obligation): Refusal | null {
  if (!task.leadLineage.includes(agency)) return null;
  return refuse('task.extension-by-assignee', { field: 'decider', agency });
}
