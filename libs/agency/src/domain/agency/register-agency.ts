import { isRefusal, refuse, type Basis, type CommandContext, type Decision } from '@ledger/kernel';
import { contentOf } from '../content-of.js';
import { effectiveFrom } from '../effective.js';
import { refuseMalformed } from '../field.js';
import type { AgencyDecisionFacts, RegisterAgency } from './agency.commands.js';
import type { AgencyEvent, AgencyFacts } from './agency.events.js';
import { presentOn } from './agency-presence.js';
import type { Agency } from './agency.js';

export function registerAgency(
  command: RegisterAgency,
  state: Agency | null,
  { now, facts }: CommandContext<AgencyDecisionFacts>,
): Decision<AgencyEvent> {
  const payload = contentOf(command);
  const malformed = refuseFacts(command);
  if (malformed !== null) return malformed;
  if (state !== null) return compare(command, state);
  const { parent, validFrom } = command;
  const basis: Basis[] = [];
  if (parent !== null) {
    const known = presentOn(facts.agencies, parent, validFrom);
    if (isRefusal(known)) return known;
    basis.push(known.basis);
  }
  return [{ type: 'agency.registered', payload, ...effectiveFrom(validFrom, now), basis }];
}

function refuseFacts(command: RegisterAgency) {
  const { agency, name, shortName, tier, kind, parent, validFrom, aliases } = command;
  return (
    refuseMalformed(
      ['agency', agency, 'agency-id'],
      ['name', name, 'text'],
      ['shortName', shortName, 'text'],
      ['tier', tier, 'tier'],
      ['kind', kind, 'kind'],
      ['validFrom', validFrom, 'date'],
      ...aliases.map((alias) => ['aliases', alias, 'text'] as const),
    ) ?? (parent === null ? null : refuseMalformed(['parent', parent, 'agency-id']))
  );
}

const COMPARED = [
  'name',
  'shortName',
  'tier',
  'kind',
  'parent',
  'validFrom',
  'aliases',
] as const satisfies readonly (keyof AgencyFacts)[];

function compare(given: RegisterAgency, { id, registered }: Agency): Decision<AgencyEvent> {
  const field = COMPARED.find((name) => asText(given[name]) !== asText(registered[name]));
  if (field === undefined) return [];
  return refuse('agency.already-registered', {
    agency: id,
    field,
    recorded: asText(registered[field]),
    given: asText(given[field]),
  });
}

/** Spellings are a set: their order says nothing. */
function asText(value: AgencyFacts[(typeof COMPARED)[number]]): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : [...value].sort().join('|');
}
