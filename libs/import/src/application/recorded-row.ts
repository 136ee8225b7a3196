import { localDate, type Past, type Sha256 } from '@ledger/kernel';
import type { NotAssigned, TaskEventOf, TaskState } from '@ledger/task';
import type { Column } from '../domain/columns.js';
import type { RowPlan } from '../domain/plan-row.js';
import { plainWords } from '../domain/words.js';
import type { ListTerms } from './row-task.js';

export type RecordedTask = Exclude<TaskState, NotAssigned>;

type Beginning = Past<TaskEventOf<'task.assigned' | 'task.collectively-assigned'>>;

/** What was recorded of a row by an earlier import. */
export function beginningOf({ history }: RecordedTask): Beginning {
  const first = history.find(
    (event): event is Beginning =>
      event.type === 'task.assigned' || event.type === 'task.collectively-assigned',
  );
  if (first === undefined) throw new TypeError('a task without its assignment');
  return first;
}

export function saysTheSame(task: RecordedTask, hash: Sha256): boolean {
  return beginningOf(task).meta.command.hash === hash;
}

/** A row that is recorded with other words. */
export interface RowDifference {
  /** Null where the assigner or the day of the assignment differs. */
  readonly column: Column | null;
  readonly recorded: string;
  readonly given: string;
}

/** Which columns differ from what is recorded; the coordinators where no other does, as their words are not kept. */
export function differencesOf(
  task: RecordedTask,
  { row, taskGroup, priority, products, deadline }: RowPlan,
  { assigner, on }: ListTerms,
): readonly RowDifference[] {
  const { payload, meta } = beginningOf(task);
  const { assignment } = payload;
  const wordsOf = (listed: readonly { readonly words: string }[]) =>
    listed.map(({ words }) => words).join(', ');
  const compared: readonly RowDifference[] = [
    { column: null, recorded: payload.assigner, given: assigner },
    { column: null, recorded: localDate(meta.effectiveAt), given: on },
    { column: 'group', recorded: assignment.taskGroup ?? '', given: taskGroup ?? '' },
    { column: 'priority', recorded: assignment.priority ?? '', given: priority ?? '' },
    { column: 'title', recorded: assignment.title, given: row.cells.title },
    { column: 'lead', recorded: payload.leadWords, given: row.cells.lead },
    { column: 'product', recorded: wordsOf(assignment.products), given: wordsOf(products) },
    { column: 'deadline', recorded: payload.deadline.words, given: deadline.words },
  ];
  const differing = compared.filter(
    ({ recorded, given }) => plainWords(recorded) !== plainWords(given),
  );
  if (differing.length > 0) return differing;
  const recorded = assignment.coordinators.map(({ coordinator }) => coordinator).join(', ');
  return [{ column: 'coordinators', recorded, given: row.cells.coordinators }];
}
