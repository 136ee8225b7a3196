import type { Instant } from '@ledger/kernel';
import { awaitingAt, countedUnder, isSignedElsewhere, type Obligation } from '@ledger/task';
import { lastMomentBefore } from '../domain/obligation/due-instants.js';
import type { AskedPart } from '../domain/obligation/dealings.js';
import type {
  AcceptedResult,
  ObligationEnd,
  ObligationSubject,
  ScoredObligation,
  Waiting,
} from '../domain/obligation/scored-obligation.js';
import type { DueLedger } from './due-ledger.js';

/** What scoring needs of a task as the ledger has it; null for what no agency answers for itself. */
export function scoredObligationOf(
  obligation: string,
  { task, instants, lateness, dealings }: DueLedger,
): ScoredObligation | null {
  if (task.kind !== 'obligation') return null;
  return {
    obligation,
    task: countedUnder(obligation, task),
    subject: subjectOf(task),
    answering: task.answering,
    end: endOf(task),
    suspended: task.phase === 'suspended',
    dueAt: task.term.due?.at ?? null,
    lateness,
    waiting: waitingFor(task),
    dealings: { ...dealings, parts: task.asks.map(partOf) },
    instants,
    excused: task.occurrences
      .filter(({ excused }) => excused !== null)
      .map(({ missedAt }) => missedAt),
    result: resultOf(task),
    silences: task.lapses
      .filter(({ clock }) => clock === 'report')
      .map(({ endedAt }) => lastMomentBefore(endedAt)),
    enteredLate: task.history.some(({ meta }) => meta.enteredLate),
  };
}

function subjectOf({ assignment }: Obligation): ObligationSubject {
  const { taskGroup, priority, authority } = assignment;
  return { taskGroup, priority, document: authority.document };
}

const CLOSED_AS = {
  cancelled: 'cancelled',
  superseded: 'superseded',
  'merged-into': 'mergedInto',
} as const;

function endOf({ completion, closure }: Obligation): ObligationEnd | null {
  if (closure !== null) {
    return { as: CLOSED_AS[closure.as], at: closure.at, whenOverdue: closure.whenOverdue };
  }
  return completion === null ? null : { as: 'completed', at: completion.at, whenOverdue: false };
}

/** Whom it waits for from its last event on; time alone only ever ends a wait. */
function waitingFor(task: Obligation): readonly Waiting[] {
  const latest = task.history.at(-1)?.meta.effectiveAt ?? '';
  const answer = task.extension?.answer.endsAt ?? null;
  return awaitingAt(task, latest).map((one) => ({
    ...one,
    until: one.what === 'extension' ? answer : null,
  }));
}

function partOf({ ask, coordinator, answer, answeredAt }: Obligation['asks'][number]): AskedPart {
  return {
    ask,
    coordinator,
    askedAt: answer.startedAt,
    answerBy: answer.endsAt,
    answeredAt,
  };
}

function resultOf(task: Obligation): AcceptedResult | null {
  const { completion, assignment } = task;
  if (completion === null) return null;
  const { grade, majorErrors, handedOverAt } = completion;
  const perProduct = assignment.products.map(
    ({ product }) => majorErrors.filter((error) => error.product === product).length,
  );
  const original = firstInstantToKeep(task);
  return {
    exceeded: grade === 'exceeded',
    majorErrors: perProduct.length === 0 ? [majorErrors.length] : perProduct,
    withinOriginal: original === null ? null : handedOverAt < original,
  };
}

/** By when the work was to be handed over at first: submitted, where another body signs. */
function firstInstantToKeep({ assignment, chain }: Obligation): Instant | null {
  const due = chain[0]?.due ?? null;
  if (due === null) return null;
  const signedElsewhere = assignment.products.some(({ issuer }) => isSignedElsewhere(issuer));
  return signedElsewhere ? due.submitBy : due.at;
}
