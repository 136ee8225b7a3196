import type { Instant } from '@ledger/kernel';
import { evolveTask, NOT_ASSIGNED } from '../../domain/evolve.js';
import { countedUnder } from '../../domain/obligation/counted-under.js';
import { answerableOf, type Obligation } from '../../domain/obligation/obligation.js';
import type { TaskState } from '../../domain/task.js';
import { courseOf, type Course } from '../../domain/time/status.js';
import type { Priority, TaskGroup } from '../../domain/vocabulary.js';
import { latenessOf } from '../register/lateness.js';
import type { Telling } from '../versions/effective-versions.js';
import { wordingOf, type Wording } from './wording.js';

/**
 * What an obligation is found and sorted by. The status is none of it: it follows from the course and the instants of
 * lateness whenever it is asked for.
 */
export interface RegisterRow {
  readonly course: Course;
  readonly answerable: string;
  readonly assigner: string;
  readonly document: string;
  readonly taskGroup: TaskGroup | null;
  readonly priority: Priority | null;
  /** The assigning body has left something open. */
  readonly incomplete: boolean;
  readonly assignedAt: Instant;
  readonly dueAt: Instant | null;
  readonly lateSince: Instant | null;
  readonly lateAfter: Instant | null;
  readonly lateUntil: Instant | null;
  /** The task that it belongs to, where tasks are counted. */
  readonly countedUnder: string;
  readonly wording: Wording;
}

/** How the register tells of one obligation; a collective task has no row but those of its children. */
export function registerTelling(obligation: string): Telling<TaskState, RegisterRow> {
  return {
    initial: NOT_ASSIGNED,
    evolve: evolveTask,
    historyOf: ({ history }) => history,
    rowOf: (task) => (task.kind === 'obligation' ? rowOf(obligation, task) : null),
  };
}

function rowOf(obligation: string, task: Obligation): RegisterRow {
  const { assignment, parties, gaps, history, term } = task;
  const { since, after, until } = latenessOf(task);
  return {
    course: courseOf(task),
    answerable: answerableOf(task),
    assigner: parties.assigner,
    document: assignment.authority.document,
    taskGroup: assignment.taskGroup,
    priority: assignment.priority,
    incomplete: gaps.length > 0,
    assignedAt: history[0]?.meta.effectiveAt ?? '',
    dueAt: term.due?.at ?? null,
    lateSince: since,
    lateAfter: after,
    lateUntil: until,
    countedUnder: countedUnder(obligation, task),
    wording: wordingOf(task),
  };
}
