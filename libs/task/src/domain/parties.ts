import type { Collective } from './collective/collective.js';
import type { Leads } from './events/collective.events.js';
import type { Obligation } from './obligation/obligation.js';
import type { Parties } from './task.js';

/** The agencies whose own work the task is: they neither accept it nor decide on its deadline. */
export function leadsOf(task: Obligation | Collective): readonly string[] {
  if (task.kind === 'obligation') return task.lead === null ? [] : [task.lead];
  return leadsNamed(task.leads);
}

export function leadsNamed(leads: Leads): readonly string[] {
  switch (leads.form) {
    case 'single':
      return [leads.agency];
    case 'joint':
      return leads.agencies;
    case 'group':
      return leads.alongside;
    case 'open-group':
      return leads.named;
  }
}

/**
 * The agencies that may accept: the assigning body, its named verifier, and the alternate where the verifier is itself a
 * lead. Whoever leads is none of them.
 */
export function acceptorsOf(parties: Parties, leads: readonly string[]): readonly string[] {
  const { assigner, verifier, alternateVerifier } = parties;
  const alternate = verifier !== null && leads.includes(verifier) ? alternateVerifier : null;
  return [verifier, alternate, assigner].filter(
    (agency): agency is string => agency !== null && !leads.includes(agency),
  );
}
