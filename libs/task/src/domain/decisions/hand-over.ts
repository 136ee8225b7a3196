import { refuse, type Decided, type Refusal } from '@ledger/kernel';
import type { TaskFacts } from '../facts.js';
import type { Obligation } from '../obligation/obligation.js';
import { citing, type CompletionClaim, type Signature } from '../papers.js';
import type { TaskEvent } from '../task.events.js';
import { wordsFault } from './checks.js';
import { evidenceFault } from './evidence.js';
import { houseTerm } from './house-terms.js';
import {
  decided,
  firstFault,
  type Decide,
  type Moment,
  type Occasion,
  type Origin,
} from './step.js';

export function claimFault(
  { answers, summary, openChildrenReason }: CompletionClaim,
  moment: Moment<Obligation>,
) {
  const { task, context, at, origin } = moment;
  return firstFault(
    () => jointFault(task, origin),
    () => wordsFault('summary', summary),
    () => openChildrenFault(openChildrenReason, context.facts),
    () => evidenceFault({ answers }, task.assignment, at),
  );
}

/** The hand-over: from here on it exists, and waits for the acceptor. */
export function claimed(
  { paper, content, signature }: SignedClaim,
  { at, context }: Occasion,
  confirm: boolean,
): readonly Decided<TaskEvent>[] {
  const { calendar, terms, children } = context.facts;
  const events = decided(
    {
      type: 'task.completion-claimed',
      payload: {
        claim: paper,
        content,
        signature,
        accept: houseTerm({ at, context }, 'accept'),
        confirm: confirm ? houseTerm({ at, context }, 'confirmJointClaim') : null,
      },
    },
    calendar,
    terms,
    ...children,
  );
  return citing(content, events);
}

export interface SignedClaim {
  readonly paper: string;
  readonly content: CompletionClaim;
  readonly signature: Signature | null;
}

export const handOver: Decide<'HandOver', Obligation> = (step) => {
  const { paper, content } = step.command;
  // What reaches a joint lead's child was judged on the collective task.
  const fault = step.origin === 'parent' ? null : claimFault(content, step);
  return fault ?? claimed({ paper, content, signature: null }, step, false);
};

/** Joint leads share one product, which the first named hands over for all. */
function jointFault({ parent }: Obligation, origin: Origin): Refusal | null {
  if (parent?.as !== 'joint-lead' || origin === 'parent') return null;
  return refuse('task.joint-hand-over-on-parent', { parent: parent.task });
}

export function openChildrenFault(reason: string | null, { children }: TaskFacts): Refusal | null {
  const open = children.filter((child) => child.open).map(({ task }) => task);
  if (open.length === 0 || (reason !== null && reason.trim() !== '')) return null;
  return refuse('task.children-open', { field: 'openChildrenReason', children: open });
}
