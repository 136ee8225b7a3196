import { refuse, type Refusal } from '@ledger/kernel';
import type { TaskContext } from './facts.js';
import type { FollowParent, StepKind, TaskStep } from './task.commands.js';
import type { TaskState } from './task.js';

/** What changes a parent reaches its children by; anything else each child decides on its own. */
const REACHES_CHILDREN: readonly StepKind[] = [
  'Assign',
  'AssignCollectively',
  'CompleteAssignment',
  'HandOver',
  'WithdrawPaper',
  'Accept',
  'ReturnForRework',
  'ChangeDeadline',
  'Suspend',
  'Resume',
  'Cancel',
  'Supersede',
  'MarkDuplicate',
  'EndContinuous',
];

/** A step of a parent reaches its own children only, by a process that read it there. */
export function followFault(
  { step, parent }: FollowParent,
  task: TaskState,
  { actor }: TaskContext,
): Refusal | null {
  if (actor.kind !== 'process') return refuse('task.process-needed', { action: 'FollowParent' });
  if (!REACHES_CHILDREN.includes(step.kind)) {
    return refuse('task.person-needed', { action: step.kind });
  }
  const own = task.kind === 'not-assigned' ? parentNamed(step) : parentOf(task);
  return own !== null && parent.stream === `task-${own}`
    ? null
    : refuse('task.not-its-parent', { parent: parent.stream });
}

function parentNamed(step: TaskStep): string | null {
  if (step.kind === 'Assign') return step.parent?.task ?? null;
  return step.kind === 'AssignCollectively' ? step.parent : null;
}

function parentOf(task: Exclude<TaskState, { readonly kind: 'not-assigned' }>): string | null {
  return task.kind === 'obligation' ? (task.parent?.task ?? null) : task.parent;
}
