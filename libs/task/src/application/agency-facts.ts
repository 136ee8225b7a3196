import { agencyDecider, agencyStream, validityOf } from '@ledger/agency';
import type { Folds } from '@ledger/command';
import type { Position } from '@ledger/event-log';
import type { AgencyFact } from '../domain/facts.js';

/** The agencies as the log tells them up to a position, with those that took over from them, and from those. */
export async function agencyFacts(
  folds: Folds,
  ids: readonly string[],
  upTo?: Position,
): Promise<readonly AgencyFact[]> {
  const facts: AgencyFact[] = [];
  const asked = new Set(ids);
  // A set visits what is added while it is walked, and adds nothing twice.
  for (const agency of asked) {
    const { state, basis } = await folds.fold(agencyStream(agency), agencyDecider, upTo);
    if (state === null) continue;
    const { from, to } = validityOf(state);
    const successor = state.end?.kind === 'merged' ? state.end.successor : null;
    facts.push({ agency, validFrom: from, validTo: to, successor, basis });
    if (successor !== null) asked.add(successor);
  }
  return facts;
}
