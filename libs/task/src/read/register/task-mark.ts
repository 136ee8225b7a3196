import type { Instant, Past } from '@ledger/kernel';
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

const SETS_DEADLINE: readonly TaskEventType[] = ['task.deadline-changed', 'task.extension-granted'];

/** What of an event should be seen, by what it found and what it left. */
export function marksOfEvent(
  event: Past<TaskEvent>,
  before: TaskState,
  after: TaskState,
): readonly TaskMark[] {
  if (after.kind === 'not-assigned') return [];
  return MARKS.filter((mark) => TESTS[mark](event, before)).map((mark) => told(mark, event, after));
}

type Test = (event: Past<TaskEvent>, before: TaskState) => boolean;

const TESTS: Readonly<Record<MarkKind, Test>> = {
  'changed-after-due': ({ type, meta }, before) =>
    SETS_DEADLINE.includes(type) && isOpen(before) && isPastDue(before, meta.effectiveAt),
  cancelled: ({ type }, before) => type === 'task.cancelled' && isOpen(before),
  superseded: ({ type }, before) => type === 'task.superseded' && isOpen(before),
  'entered-late': ({ meta }) => meta.enteredLate,
  corrected: ({ type }) => type === 'task.corrected',
};

/** What is recorded for a closed task from before it closed changes it no more, and is entered late at most. */
function isOpen(task: TaskState): task is Obligation | Collective {
  return task.kind !== 'not-assigned' && task.closure === null;
}

/** The due instant is exclusive: what is effective at that very instant comes after it. */
function isPastDue({ term: { due } }: Obligation | Collective, at: Instant): boolean {
  return due !== null && due.at <= at;
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
