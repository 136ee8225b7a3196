import {
  canonicalJson,
  refuse,
  type Deadline,
  type Refusal,
  type RefusalCode,
} from '@ledger/kernel';
import type { Assignment, Citation, CompleteAssignment, TaskState } from '@ledger/task';
import { NOTHING_SETTLED, type RowMapping } from '../domain/mapping.js';
import type { RowPlan } from '../domain/plan-row.js';
import type { RecordedTask } from './recorded-row.js';

/**
 * What a mapping now settles of a row that was recorded before; null where it settles nothing that is still open. The one
 * lead of an undecided row also follows from the mapping of its words.
 */
export function settlingOf(
  task: RecordedTask,
  plan: RowPlan,
  { row, document }: { readonly row: RowMapping | undefined; readonly document: Citation },
): CompleteAssignment | null {
  const settled = row ?? NOTHING_SETTLED;
  const lead = isUndecided(task) && plan.lead.form === 'single' ? plan.lead.agency : null;
  const deadline = isOpenDeadline(task, settled) ? settledDeadline(plan) : null;
  const assignment = filled(task.assignment, settled);
  const same = canonicalJson(assignment) === canonicalJson(task.assignment);
  if (lead === null && deadline === null && same) return null;
  return { kind: 'CompleteAssignment', assignment, lead, deadline, document };
}

function isOpenDeadline({ gaps }: RecordedTask, { deadline }: RowMapping): boolean {
  return gaps.includes('deadline') && deadline !== null;
}

/** A task that was recorded as one of no year cannot become one of every year. */
function settledDeadline({ deadline }: RowPlan): Deadline | null {
  return deadline.kind === 'yearly' || deadline.kind === 'undated' ? null : deadline;
}

/** Nobody leads it, and so the assigning body is charged with it. */
export function isUndecided(task: RecordedTask): boolean {
  return task.kind === 'obligation' && task.lead === null;
}

function filled(assignment: Assignment, { priority }: RowMapping): Assignment {
  return { ...assignment, priority: assignment.priority ?? priority };
}

/** Who leads a task that is recorded, and by when, is for the assigning body to say, whoever brings the list. */
export function settlingFault(
  { refused }: Refusal,
  place: { readonly row: number; readonly number: string },
  task: TaskState,
): Refusal | null {
  if (task.kind === 'not-assigned' || !NOT_ENTITLED.includes(refused)) return null;
  return refuse('import.settling-by-assigner', { ...place, agency: task.parties.assigner });
}

const NOT_ENTITLED: readonly RefusalCode[] = ['task.foreign-agency', 'task.role-missing'];
