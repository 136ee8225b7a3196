import { refuse, type CommandContext, type Decision } from '@ledger/kernel';
import { contentOf } from '../content-of.js';
import { effectiveFrom } from '../effective.js';
import { refuseMalformed } from '../field.js';
import { inForceOn } from '../span.js';
import type { RenameAgency } from './agency.commands.js';
import type { AgencyEvent } from './agency.events.js';
import { refuseAbsent } from './agency-presence.js';
import type { Agency } from './agency.js';

export function renameAgency(
  command: RenameAgency,
  agency: Agency,
  { now }: Pick<CommandContext, 'now'>,
): Decision<AgencyEvent> {
  const payload = contentOf(command);
  const { from, name, shortName } = payload;
  const refused =
    refuseMalformed(
      ['from', from, 'date'],
      ['name', name, 'text'],
      ['shortName', shortName, 'text'],
    ) ?? refuseAbsent(agency, from);
  if (refused !== null) return refused;
  const inForce = inForceOn(agency.names, from);
  if (inForce?.name === name && inForce.shortName === shortName) return [];
  if (inForce?.from === from) {
    return refuse('agency.date-taken', { agency: agency.id, fact: 'name', date: from });
  }
  return [{ type: 'agency.renamed', payload, ...effectiveFrom(from, now) }];
}
