import type { Citation, Refusal } from '@ledger/kernel';
import type { RegisterAgency } from '../agency/agency.commands.js';
import { isAgencyKind, isTier } from '../agency/classification.js';
import { refuseField, refuseMalformed } from '../field.js';

/** A row of the agencies' reference file; what is empty is not known. Other spellings are separated by `|`. */
export type AgencyRow = Readonly<
  Record<
    | 'id'
    | 'name'
    | 'short_name'
    | 'tier'
    | 'kind'
    | 'valid_from'
    | 'valid_to'
    | 'successor'
    | 'aliases',
    string
  >
>;

/** What registers the agency of a row. Its end is no part of that: agencies end by decisions, which `mergersIn` reads off the rows. */
export function agencyRow(row: AgencyRow, source: Citation): RegisterAgency | Refusal {
  const { id, tier, kind, valid_from: validFrom } = row;
  if (!isTier(tier)) return refuseField('tier', tier, 'tier');
  if (!isAgencyKind(kind)) return refuseField('kind', kind, 'kind');
  const name = plain(row.name);
  const shortName = plain(row.short_name);
  return (
    refuseMalformed(
      ['id', id, 'agency-id'],
      ['name', name, 'text'],
      ['short_name', shortName, 'text'],
      ['valid_from', validFrom, 'date'],
    ) ?? {
      type: 'RegisterAgency',
      agency: id,
      name,
      shortName,
      tier,
      kind,
      parent: null,
      validFrom,
      aliases: spellingsIn(row.aliases),
      source,
    }
  );
}

/** The spellings of a list separated by `|`, each once, in Unicode's composed form. */
export function spellingsIn(list: string): readonly string[] {
  const spellings = list.split('|').map(plain);
  return [...new Set(spellings)].filter((spelling) => spelling !== '');
}

/** One text has one form: composed (NFC), without spaces at either end. */
export function plain(text: string): string {
  return text.normalize('NFC').trim();
}
