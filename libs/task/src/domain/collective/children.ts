import { deadlineOfYear, type Deadline, type Refusal } from '@ledger/kernel';
import type { Assign, AssignCollectively } from '../commands/assignment.commands.js';
import type { Collective } from './collective.js';

/** A child to be opened. The parts of its key, after the parent's id, name it for good. */
export interface PlannedChild {
  readonly key: readonly (string | number)[];
  readonly command: Assign | AssignCollectively;
}

export interface Opening {
  /** The id of the collective task. */
  readonly parent: string;
  /** Whom the leads come to, as of the assignment, or as they were named since. */
  readonly members: readonly string[];
  /** The calendar year, for a yearly task; null for any other. */
  readonly year: number | null;
}

/**
 * The children of a collective task: one obligation per member, and per year where it is yearly. Joint leads share one
 * product, so that a year of theirs is one joint task again, among those whom it comes to by then; where mergers left only
 * one of them, it has the year alone.
 */
export function plannedChildren(
  task: Collective,
  { parent, members, year }: Opening,
): readonly PlannedChild[] | Refusal {
  const deadline = deadlineOfChild(task.term.deadline, year);
  if ('refused' in deadline) return deadline;
  const shareAYear = task.leads.form === 'joint' && year !== null;
  if (shareAYear && members.length > 1) {
    const leads = { form: 'joint', agencies: members } as const;
    const command = { ...shared(task, deadline), leads, parent } as const;
    return [{ key: [year], command: { kind: 'AssignCollectively', ...command } }];
  }
  const as = shareAYear ? 'year' : relation(task, year);
  return members.map((lead) => ({
    key: keyOf(lead, year, shareAYear),
    command: {
      kind: 'Assign',
      ...shared(task, deadline, lead),
      lead,
      parent: { task: parent, as },
    },
  }));
}

/** A year that is shared is named by itself, however many are left to share it. */
function keyOf(lead: string, year: number | null, shared: boolean): PlannedChild['key'] {
  if (year === null) return [lead];
  return shared ? [year] : [lead, year];
}

function deadlineOfChild(deadline: Deadline, year: number | null): Deadline | Refusal {
  if (deadline.kind !== 'yearly' || year === null) return deadline;
  return deadlineOfYear(deadline, year);
}

function relation(
  { leads }: Collective,
  year: number | null,
): 'joint-lead' | 'group-member' | 'year' {
  if (leads.form === 'joint') return 'joint-lead';
  return year === null ? 'group-member' : 'year';
}

/** A body that is also lead is dropped as coordinator on its own child, and on that one only. */
function shared({ assignment, parties }: Collective, deadline: Deadline, lead?: string) {
  const coordinators = assignment.coordinators.filter(({ coordinator }) => coordinator !== lead);
  return {
    assignment: { ...assignment, coordinators },
    leadWords: '',
    ...parties,
    deadline,
    supersedes: null,
    findings: [],
  };
}
