import type { Past } from '@ledger/kernel';
import type { Collective } from '../../domain/collective/collective.js';
import type { CompleteAssignment } from '../../domain/commands/assignment.commands.js';
import type { Resume } from '../../domain/commands/course.commands.js';
import type { ChangeDeadline } from '../../domain/commands/decision.commands.js';
import type { Obligation } from '../../domain/obligation/obligation.js';
import type { TaskStep } from '../../domain/task.commands.js';
import type { TaskEvent, TaskEventOf, TaskEventType } from '../../domain/task.events.js';

type Task = Obligation | Collective;

/** A change of a collective task, and a child that it is about to reach. */
interface Reaching<Type extends TaskEventType> {
  readonly event: Past<TaskEventOf<Type>>;
  readonly parent: Collective;
  readonly child: Task;
}

type Steps = {
  readonly [Type in TaskEventType]?: (reaching: Reaching<Type>) => TaskStep | null;
};

/** By which step each change of a collective task reaches a child; null where it does not concern this one. */
const STEPS: Steps = {
  'task.assignment-completed': completed,
  'task.completion-claimed': ({ event: { payload } }) => ({
    kind: 'HandOver',
    paper: payload.claim,
    content: payload.content,
  }),
  'task.completion-claim-withdrawn': ({ event: { payload } }) => ({
    kind: 'WithdrawPaper',
    paper: payload.claim,
    reason: payload.reason,
  }),
  'task.completion-accepted': ({ event: { payload } }) => {
    const { claim, grade, majorErrors, grounds, issued } = payload;
    return { kind: 'Accept', claim, grade, majorErrors, grounds, issued };
  },
  'task.returned-for-rework': ({ event: { payload } }) => ({
    kind: 'ReturnForRework',
    claim: payload.claim,
    reasons: payload.reasons,
  }),
  'task.deadline-changed': changedDeadline,
  'task.suspended': ({ event: { payload } }) => ({ kind: 'Suspend', ...payload }),
  'task.resumed': resumed,
  'task.cancelled': ({ event: { payload } }) => ({ kind: 'Cancel', ...payload }),
  'task.superseded': ({ event: { payload } }) => ({ kind: 'Supersede', ...payload }),
  'task.marked-duplicate': ({ event: { payload } }) => ({ kind: 'MarkDuplicate', ...payload }),
  // A year that has begun has an end of its own, and is not cut short by the end of those to come.
  'task.continuous-ended': ({ event: { payload }, child }) =>
    child.term.deadline.kind === 'continuous' ? { kind: 'EndContinuous', ...payload } : null,
};

export const REACHES_CHILDREN = Object.keys(STEPS) as readonly TaskEventType[];

export function stepFor(
  event: Past<TaskEvent>,
  tasks: { readonly parent: Collective; readonly child: Task },
): TaskStep | null {
  const step = STEPS[event.type] as ((reaching: object) => TaskStep | null) | undefined;
  return step?.({ event, ...tasks }) ?? null;
}

/** The child keeps what sets it apart: its lead does not coordinate it, and a year is due when it ends. */
function completed({
  event: { payload },
  child,
}: Reaching<'task.assignment-completed'>): CompleteAssignment {
  const { assignment, document } = payload;
  const lead = child.kind === 'obligation' ? child.lead : null;
  const coordinators = assignment.coordinators.filter(({ coordinator }) => coordinator !== lead);
  const deadline = payload.deadline?.kind === 'yearly' ? null : payload.deadline;
  return {
    kind: 'CompleteAssignment',
    assignment: { ...assignment, coordinators },
    lead: null,
    deadline,
    document,
  };
}

/** A deadline that was set with the end of a suspension comes with that; that of a yearly task is not its children's. */
function changedDeadline({
  event: { payload },
}: Reaching<'task.deadline-changed'>): ChangeDeadline | null {
  const { deadline, cause, grounds, decider, document } = payload;
  if (cause === 'suspension' || deadline.kind === 'yearly') return null;
  return { kind: 'ChangeDeadline', deadline, cause, grounds, decider, document };
}

/** The deadline that the same decision set; a child with one of its own, such as a year, keeps that. */
function resumed({ event, parent, child }: Reaching<'task.resumed'>): Resume {
  const set = parent.history.find(
    (past): past is Past<TaskEventOf<'task.deadline-changed'>> =>
      past.type === 'task.deadline-changed' && past.meta.command.id === event.meta.command.id,
  );
  const inForce = set === undefined || set.payload.deadline.kind === 'yearly' ? null : set.payload;
  const own = child.term.due === null ? null : child.term.deadline;
  return {
    kind: 'Resume',
    document: event.payload.document,
    decider: set?.payload.decider ?? {
      agency: parent.parties.assigner,
      person: null,
      capacity: null,
    },
    deadline: inForce?.deadline ?? own,
  };
}
