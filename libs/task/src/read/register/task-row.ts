import type { Instant } from '@ledger/kernel';
import type { Collective } from '../../domain/collective/collective.js';
import { answerableOf, type Obligation } from '../../domain/obligation/obligation.js';
import { latenessOf } from './lateness.js';

/**
 * A task as lists find it. The status is none of it: it follows from phase, missed instants and the instants of lateness
 * whenever it is asked for.
 */
export interface TaskRow {
  readonly kind: 'obligation' | 'collective';
  readonly parent: string | null;
  readonly title: string;
  /** Null on a collective task, for which nobody answers but through its children. */
  readonly answerable: string | null;
  readonly assigner: string;
  readonly phase: string;
  /** How many due instants were missed. */
  readonly missed: number;
  readonly deadlineKind: string;
  readonly dueAt: Instant | null;
  readonly lateSince: Instant | null;
  readonly lateAfter: Instant | null;
  readonly lateUntil: Instant | null;
  readonly soonAt: Instant | null;
  /** When the people of the lead last did something, or, before that, when it became theirs. */
  readonly heardAt: Instant | null;
  readonly revision: number;
}

export function rowOf(task: Obligation | Collective): TaskRow {
  const common = {
    title: task.assignment.title,
    assigner: task.parties.assigner,
    phase: task.phase,
    deadlineKind: task.term.deadline.kind,
    dueAt: task.term.due?.at ?? null,
    revision: Math.max(...task.history.map(({ meta }) => meta.rev)),
  };
  return task.kind === 'obligation'
    ? { ...common, ...ofObligation(task) }
    : { ...common, ...ofCollective(task) };
}

type Particular = Omit<
  TaskRow,
  'title' | 'assigner' | 'phase' | 'deadlineKind' | 'dueAt' | 'revision'
>;

function ofObligation(task: Obligation): Particular {
  const { since, after, until, soonAt } = latenessOf(task);
  return {
    kind: 'obligation',
    parent: task.parent?.task ?? null,
    answerable: answerableOf(task),
    missed: task.occurrences.length,
    lateSince: since,
    lateAfter: after,
    lateUntil: until,
    soonAt,
    heardAt: heardAt(task),
  };
}

function ofCollective({ parent }: Collective): Particular {
  return {
    kind: 'collective',
    parent,
    answerable: null,
    missed: 0,
    lateSince: null,
    lateAfter: null,
    lateUntil: null,
    soonAt: null,
    heardAt: null,
  };
}

function heardAt({ history, leadLineage, answering }: Obligation): Instant | null {
  const last = history.findLast(
    ({ meta: { actor } }) => actor.kind === 'person' && leadLineage.includes(actor.agency),
  );
  return last?.meta.effectiveAt ?? answering.at(-1)?.from ?? null;
}
