import { localDate, refuse, type Deadline, type Refusal } from '@ledger/kernel';
import { assignmentFault, termsOf } from '../decisions/assignment-fault.js';
import { agencyFault, documentFault, documentOf } from '../decisions/checks.js';
import { completionFault, fillsNothing } from '../decisions/complete-assignment.js';
import { gapsOf } from '../decisions/gaps.js';
import { dueOf } from '../decisions/house-terms.js';
import { decided, firstFault, type Decide } from '../decisions/step.js';
import type { GroupReference, Leads } from '../events/collective.events.js';
import type { GroupFact, TaskFacts } from '../facts.js';
import { leadsNamed } from '../parties.js';
import type { NotAssigned } from '../task.js';
import type { Collective } from './collective.js';

/** Several agencies are to answer, or one every year anew; nobody answers for the collective task itself. */
export const assignCollectively: Decide<'AssignCollectively', NotAssigned> = (step) => {
  const { command, context, at } = step;
  const { leads, parent, deadline, assignment } = command;
  const { facts } = context;
  const due = dueOf(deadline, context);
  const gaps = gapsOf(assignment, leads, deadline);
  const fault = firstFault(
    () => leadsFault(leads, deadline, facts),
    () => assignmentFault({ terms: command, leads: leadsNamed(leads), due, gaps }, { context, at }),
  );
  if (fault !== null) return fault;
  const carried = facts.superseded?.deadlines ?? [];
  return decided(
    {
      type: 'task.collectively-assigned',
      payload: { ...termsOf(command), leads, parent, due, gaps, carried },
    },
    facts.calendar,
    facts.terms,
    documentOf(facts, assignment.authority),
    facts.parent,
    facts.superseded,
    ...facts.groups,
  );
};

function leadsFault(leads: Leads, deadline: Deadline, { groups }: TaskFacts): Refusal | null {
  const known = (group: GroupReference | null) =>
    group === null || groups.some((fact) => isVersionOf(fact, group))
      ? null
      : refuse('task.group-unknown', { field: 'leads.group', group: group.group });
  switch (leads.form) {
    case 'single':
      return deadline.kind === 'yearly' ? null : refuse('task.not-collective', { field: 'leads' });
    case 'joint':
      return new Set(leads.agencies).size === leads.agencies.length && leads.agencies.length > 1
        ? null
        : refuse('task.not-collective', { field: 'leads.agencies' });
    default:
      return known(leads.group);
  }
}

/** A version that was never recorded is of no group. */
function isVersionOf({ group, basis }: GroupFact, reference: GroupReference): boolean {
  return group === reference.group && reference.version >= 0 && reference.version <= basis.rev;
}

export const completeCollective: Decide<'CompleteAssignment', Collective> = (step) => {
  const { command, task, context, at } = step;
  const { assignment, deadline, document, lead } = command;
  const { facts } = context;
  if (lead !== null) return refuse('task.nothing-left-open', { field: 'lead' });
  const due = dueOf(deadline, context);
  const fault = completionFault(command, task, { context, at, due });
  if (fault !== null) return fault;
  if (fillsNothing(command, task)) return [];
  const gaps = gapsOf(assignment, task.leads, deadline ?? task.term.deadline);
  const nobody = { lead: null, acknowledge: null, reportBy: null };
  return decided(
    {
      type: 'task.assignment-completed',
      payload: { assignment, deadline, due, gaps, document, ...nobody },
    },
    facts.calendar,
    facts.terms,
    documentOf(facts, document),
  );
};

/** Each obligation starts on the day on which its member is named. */
export const nameMembers: Decide<'NameMembers', Collective> = ({ command, task, context, at }) => {
  const { members, document } = command;
  const { facts } = context;
  const fault = firstFault(
    () => (members.length === 0 ? refuse('task.field-missing', { field: 'members' }) : null),
    () => documentFault('document', document, facts),
    ...members.map((member, n) => () => memberFault(member, members.slice(0, n), task)),
    ...members.map((member) => () => agencyFault('members', member, { facts, on: localDate(at) })),
  );
  if (fault !== null) return fault;
  return decided(
    { type: 'task.members-named', payload: { members, document } },
    documentOf(facts, document),
    ...facts.agencies.filter(({ agency }) => members.includes(agency)),
  );
};

function memberFault(
  member: string,
  before: readonly string[],
  { leads, named }: Collective,
): Refusal | null {
  if (leads.form !== 'open-group') return refuse('task.not-an-open-group', { form: leads.form });
  const known = [...before, ...leads.named, ...named.map((one) => one.member)];
  return known.includes(member)
    ? refuse('task.member-already-named', { field: 'members', agency: member })
    : null;
}
