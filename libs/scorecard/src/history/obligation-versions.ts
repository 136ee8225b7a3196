import { inEffectiveOrder, type Instant, type Past } from '@ledger/kernel';
import type { TaskEvent, Telling } from '@ledger/task';
import type { ScoredObligation } from '../domain/obligation/scored-obligation.js';
import { evolveLedger, NOTHING_DUE, type DueLedger } from './due-ledger.js';
import { scoredObligationOf } from './scored-obligation-of.js';

/** How scoring is told of an obligation, from version to version. */
export function scoredTelling(id: string): Telling<DueLedger, ScoredObligation> {
  return {
    initial: NOTHING_DUE,
    evolve: evolveLedger,
    historyOf: ({ task }) => task.history,
    rowOf: (ledger) => scoredObligationOf(id, ledger),
  };
}

/** An obligation as of T, exclusive, from as many of its events as are known; null where there was none yet. */
export function obligationAsOf(
  id: string,
  known: readonly Past<TaskEvent>[],
  asOf: Instant,
): ScoredObligation | null {
  const seen = known.filter(({ meta }) => meta.effectiveAt < asOf);
  return scoredObligationOf(id, inEffectiveOrder(seen).reduce(evolveLedger, NOTHING_DUE));
}

/** As it stood at a cut, with the causes that were confirmed by T, which is not before it. */
export function obligationSeen(
  id: string,
  known: readonly Past<TaskEvent>[],
  { cut, asOf }: { readonly cut: Instant; readonly asOf: Instant },
): ScoredObligation | null {
  const seen = obligationAsOf(id, known, cut);
  if (seen === null || cut === asOf) return seen;
  return { ...seen, excused: obligationAsOf(id, known, asOf)?.excused ?? [] };
}
