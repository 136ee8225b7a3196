import { refuse } from '@ledger/kernel';
import type { NotAssigned } from '../task.js';
import { agencyOf, documentOf } from './checks.js';
import { assignmentFault, termsOf } from './assignment-fault.js';
import { gapsOf } from './gaps.js';
import { dueOf, receiptTerms } from './house-terms.js';
import { decided, type Decide } from './step.js';

/** One agency is to answer for it; or, from an import, nobody can yet, and the assigning body stands in. */
export const assign: Decide<'Assign', NotAssigned> = ({ command, context, at }) => {
  const { assignment, lead, parent, deadline } = command;
  const { facts } = context;
  if (deadline.kind === 'yearly') {
    return refuse('task.yearly-is-collective', { field: 'deadline' });
  }
  const due = dueOf(deadline, context);
  const gaps = gapsOf(assignment, lead, deadline);
  const leads = lead === null ? [] : [lead];
  const fault = assignmentFault({ terms: command, leads, due, gaps }, { context, at });
  if (fault !== null) return fault;
  return decided(
    {
      type: 'task.assigned',
      payload: {
        ...termsOf(command),
        lead,
        parent,
        due,
        gaps,
        carried: facts.superseded?.deadlines ?? [],
        ...receiptTerms(lead, { at, context }),
      },
    },
    facts.calendar,
    facts.terms,
    documentOf(facts, assignment.authority),
    agencyOf(facts, lead),
    facts.parent,
    facts.superseded,
  );
};
