import { isRefusal, refuse, type Basis, type CommandContext, type Decision } from '@ledger/kernel';
import { contentOf } from '../content-of.js';
import { effectiveFrom } from '../effective.js';
import { refuseMalformed } from '../field.js';
import type { Known } from '../known.js';
import { inForceOn } from '../span.js';
import type { AgencyDecisionFacts, MoveAgency } from './agency.commands.js';
import type { AgencyEvent } from './agency.events.js';
import { presentOn, refuseAbsent } from './agency-presence.js';
import type { Agency } from './agency.js';

export function moveAgency(
  command: MoveAgency,
  agency: Agency,
  { now, facts }: CommandContext<AgencyDecisionFacts>,
): Decision<AgencyEvent> {
  const payload = contentOf(command);
  const { from, parent } = payload;
  const refused = refuseMalformed(['from', from, 'date']) ?? refuseAbsent(agency, from);
  if (refused !== null) return refused;
  const inForce = inForceOn(agency.parents, from);
  if (inForce?.parent === parent) return [];
  if (inForce?.from === from) {
    return refuse('agency.date-taken', { agency: agency.id, fact: 'parent', date: from });
  }
  const basis = basisOfParent(payload, facts.agencies);
  if (isRefusal(basis)) return basis;
  return [{ type: 'agency.moved', payload, ...effectiveFrom(from, now), basis }];
}

function basisOfParent(
  { agency, parent, from }: Omit<MoveAgency, 'type'>,
  agencies: readonly Known<Agency>[],
) {
  if (parent === null) return [];
  if (isEverBelow(parent, { above: agency, from, agencies })) {
    return refuse('agency.own-ancestor', { agency, parent });
  }
  const known = presentOn(agencies, parent, from);
  return isRefusal(known) ? known : ([known.basis] satisfies readonly Basis[]);
}

interface Lineage {
  readonly above: string;
  readonly from: string;
  readonly agencies: readonly Known<Agency>[];
}

/** Whether an agency is, or on any day from `from` on comes to be, below another. Ends also where lines run in a circle. */
function isEverBelow(id: string, lineage: Lineage, seen: ReadonlySet<string> = new Set()): boolean {
  if (id === lineage.above) return true;
  const agency = lineage.agencies.find(({ state }) => state.id === id)?.state;
  if (agency === undefined || seen.has(id)) return false;
  const current = inForceOn(agency.parents, lineage.from);
  return agency.parents
    .filter((entry) => entry === current || entry.from > lineage.from)
    .some(({ parent }) => parent !== null && isEverBelow(parent, lineage, new Set([...seen, id])));
}
