import type { Past } from '@ledger/kernel';
import type { MergerEvent, MergerException, MergerTerms } from './merger.events.js';

export type Merger = {
  readonly id: string;
  readonly withdrawn: boolean;
  readonly terms: MergerTerms;
  /** Revision of the last event that changed it. An older one folded after it is passed over. */
  readonly revision: number;
};

/** The terms that hold; null once the merger is withdrawn. */
export function termsInForceOf({ withdrawn, terms }: Merger): MergerTerms | null {
  return withdrawn ? null : terms;
}

export function evolveMerger(state: Merger | null, event: Past<MergerEvent>): Merger | null {
  const { rev } = event.meta;
  if (state !== null && rev < state.revision) return state;
  if (event.type === 'agency.merger-withdrawn') {
    return state === null ? null : { ...state, withdrawn: true, revision: rev };
  }
  const { merger, predecessors, successor, day, exceptions, source } = event.payload;
  const terms = { predecessors, successor, day, exceptions, source };
  return { id: merger, withdrawn: false, terms, revision: rev };
}

/** What of a task decides to whom it passes. */
export type PassingTask = {
  readonly id: string;
  readonly document: string | null;
  readonly clause: string | null;
  readonly taskGroup: string | null;
};

/** The narrowest first: a task by name, a clause, a document, a task group. */
const NARROWNESS: readonly ((exception: MergerException, task: PassingTask) => boolean)[] = [
  ({ scope }, task) => scope.by === 'tasks' && scope.tasks.includes(task.id),
  ({ scope }, task) =>
    scope.by === 'document' &&
    scope.clause !== null &&
    scope.document === task.document &&
    scope.clause === task.clause,
  ({ scope }, task) =>
    scope.by === 'document' && scope.clause === null && scope.document === task.document,
  ({ scope }, task) => scope.by === 'task-group' && scope.taskGroup === task.taskGroup,
];

/** The exception that a task falls under, the narrowest if several; null if it passes to the default successor. */
export function exceptionFor(
  { exceptions }: MergerTerms,
  task: PassingTask,
): MergerException | null {
  for (const matches of NARROWNESS) {
    const found = exceptions.find((exception) => matches(exception, task));
    if (found !== undefined) return found;
  }
  return null;
}
