import { canonicalJson, localDate, refuse, type Refusal } from '@ledger/kernel';
import type { CompleteAssignment } from '../commands/assignment.commands.js';
import type { Obligation } from '../obligation/obligation.js';
import type { Due } from '../parts.js';
import type { Recorded } from '../task.js';
import { nobodyToAcceptFault } from './assignment-fault.js';
import {
  agencyFault,
  agencyOf,
  aheadFault,
  documentFault,
  documentOf,
  parentFault,
} from './checks.js';
import { alteredField } from './fills-only.js';
import { evidenceRequirementFault, gapsOf, repeatedIdFault } from './gaps.js';
import { dueOf, receiptTerms } from './house-terms.js';
import { decided, firstFault, type Decide, type Occasion } from './step.js';

/** The assigning body closes gaps of an import. What was said stays; only what was open may be filled. */
export const completeAssignment: Decide<'CompleteAssignment', Obligation> = (step) => {
  const { command, task, context, at } = step;
  const { facts } = context;
  const { assignment, deadline, document } = command;
  const due = dueOf(deadline, context);
  const lead = command.lead === task.lead ? null : command.lead;
  const fault = firstFault(
    () => completionFault(command, task, { context, at, due }),
    () => namedLeadFault(lead, task, { context, at }),
  );
  if (fault !== null) return fault;
  if (lead === null && fillsNothing(command, task)) return [];
  return decided(
    {
      type: 'task.assignment-completed',
      payload: {
        assignment,
        lead,
        deadline,
        due,
        document,
        gaps: gapsOf(assignment, lead ?? task.lead, deadline ?? task.term.deadline),
        ...receiptTerms(lead, { at, context }),
      },
    },
    facts.calendar,
    facts.terms,
    documentOf(facts, document),
    agencyOf(facts, lead),
    facts.parent,
  );
};

export function fillsNothing(
  { assignment, deadline }: CompleteAssignment,
  task: Recorded,
): boolean {
  return deadline === null && canonicalJson(assignment) === canonicalJson(task.assignment);
}

/** What keeps any assignment from being completed so, be it one agency's or several's. */
export function completionFault(
  { assignment, deadline, document }: CompleteAssignment,
  task: Recorded,
  { context, at, due }: Occasion & { readonly due: Due | null },
): Refusal | null {
  const field = alteredField(task.assignment, assignment, 'assignment');
  return firstFault(
    () => (field === null ? null : refuse('task.nothing-left-open', { field })),
    () =>
      deadline === null || task.gaps.includes('deadline')
        ? null
        : refuse('task.nothing-left-open', { field: 'deadline' }),
    () => documentFault('document', document, context.facts),
    () => repeatedIdFault(assignment),
    () => evidenceRequirementFault(assignment),
    () => aheadFault(due, at),
    () => parentFault(due, context.facts),
  );
}

function namedLeadFault(
  lead: string | null,
  task: Obligation,
  { context, at }: Occasion,
): Refusal | null {
  if (lead === null) return null;
  if (task.lead !== null) return refuse('task.nothing-left-open', { field: 'lead' });
  return firstFault(
    () => agencyFault('lead', lead, { facts: context.facts, on: localDate(at) }),
    () => nobodyToAcceptFault(task.parties, [lead]),
  );
}
