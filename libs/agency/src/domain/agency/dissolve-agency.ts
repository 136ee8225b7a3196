import {
  refuse,
  type AgencyFactKind,
  type CommandContext,
  type Decision,
  type LocalDate,
} from '@ledger/kernel';
import { contentOf } from '../content-of.js';
import { effectiveFrom } from '../effective.js';
import { refuseEnd } from '../field.js';
import type { DissolveAgency } from './agency.commands.js';
import type { AgencyEvent } from './agency.events.js';
import type { Agency } from './agency.js';

export function dissolveAgency(
  command: DissolveAgency,
  agency: Agency,
  { now }: Pick<CommandContext, 'now'>,
): Decision<AgencyEvent> {
  const payload = contentOf(command);
  const { day } = payload;
  const refused = refuseEnd('day', agency.registered.validFrom, day);
  if (refused !== null) return refused;
  const later = factAfter(agency, day);
  if (later !== null) return refuse('agency.later-fact', { agency: agency.id, ...later });
  return [{ type: 'agency.dissolved', payload, ...effectiveFrom(day, now) }];
}

/** The first fact that begins on the day or later. */
function factAfter(
  { names, parents, heads }: Agency,
  day: LocalDate,
): { fact: AgencyFactKind; date: LocalDate } | null {
  const kinds: readonly [AgencyFactKind, readonly { readonly from: LocalDate }[]][] = [
    ['name', names],
    ['parent', parents],
    ['head', heads],
  ];
  for (const [fact, entries] of kinds) {
    const later = entries.find(({ from }) => from >= day);
    if (later !== undefined) return { fact, date: later.from };
  }
  return null;
}
