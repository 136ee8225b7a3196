import { inEffectiveOrder, type Instant, type Past } from '@ledger/kernel';
import { evolveTask, NOT_ASSIGNED } from '../../domain/evolve.js';
import type { Collective } from '../../domain/collective/collective.js';
import { answerableOf, type Obligation } from '../../domain/obligation/obligation.js';
import type { TaskEvent, TaskEventType } from '../../domain/task.events.js';
import type { TaskState } from '../../domain/task.js';

/** What has a list of its own, because it should be seen. */
export const MARKS = [
  /** A deadline was set after the one before had passed. */
  'changed-after-due',
  'cancelled',
  'superseded',
  'entered-late',
  'corrected',
] as const;
export type MarkKind = (typeof MARKS)[number];

/** An event that is to be seen in a list. */
export interface TaskMark {
  readonly mark: MarkKind;
  readonly event: string;
  readonly type: string;
  readonly revision: number;
  readonly effectiveAt: Instant;
  readonly recordedAt: Instant;
  /** Who answered once it had happened; null on a collective task. */
  readonly answerable: string | null;
  readonly assigner: string;
  /** Closed while it was overdue. */
  readonly whenOverdue: boolean;
}

/** Every mark of a task, in the order in which things happened. */
export function marksOf(events: readonly Past<TaskEvent>[]): readonly TaskMark[] {
  let before: TaskState = NOT_ASSIGNED;
  return inEffectiveOrder(events).flatMap((event) => {
    const after = evolveTask(before, event);
    const marks = marksOfEvent(event, before);
    before = after;
    return after.kind === 'not-assigned' ? [] : marks.map((mark) => told(mark, event, after));
  });
}

const SETS_DEADLINE: readonly TaskEventType[] = ['task.deadline-changed', 'task.extension-granted'];

/** What is recorded for a closed task from before it closed changes it no more, and is entered late at most. */
function marksOfEvent({ type, meta }: Past<TaskEvent>, before: TaskState): readonly MarkKind[] {
  const open = before.kind !== 'not-assigned' && before.closure === null;
  const tests: Readonly<Record<MarkKind, boolean>> = {
    'changed-after-due':
      open && SETS_DEADLINE.includes(type) && isPast(before.term.due?.at, meta.effectiveAt),
    cancelled: open && type === 'task.cancelled',
    superseded: open && type === 'task.superseded',
    'entered-late': meta.enteredLate,
    corrected: type === 'task.corrected',
  };
  return MARKS.filter((mark) => tests[mark]);
}

/** The due instant is exclusive: what is effective at that very instant comes after it. */
function isPast(due: Instant | undefined, at: Instant): boolean {
  return due !== undefined && due <= at;
}

function told(
  mark: MarkKind,
  { type, meta }: Past<TaskEvent>,
  task: Obligation | Collective,
): TaskMark {
  return {
    mark,
    event: meta.id,
    type,
    revision: meta.rev,
    effectiveAt: meta.effectiveAt,
    recordedAt: meta.recordedAt,
    answerable: task.kind === 'obligation' ? answerableOf(task) : null,
    assigner: task.parties.assigner,
    whenOverdue: task.closure?.whenOverdue ?? false,
  };
}
