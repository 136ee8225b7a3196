import { isRefusal, type Citation, type LocalDate, type Refusal } from '@ledger/kernel';
import type { RegisterAgency } from '../agency/agency.commands.js';
import type { AnnounceDays } from '../calendar/calendar.commands.js';
import type { DefineGroup } from '../group/group.commands.js';
import type { DecideMerger } from '../merger/merger.commands.js';
import type { AdoptTerms } from '../terms/terms.decider.js';
import { agencyRow } from './agency-row.js';
import { groupRow } from './group-row.js';
import { mergersIn } from './mergers-in.js';
import { readTable } from './read-table.js';

export type ReferenceCommand =
  RegisterAgency | DecideMerger | DefineGroup | AnnounceDays | AdoptTerms;

/** One fact to load: what it is about, and the command that records it, or why its words make none. */
export type ReferenceItem = {
  readonly subject: string;
  readonly command: ReferenceCommand | Refusal;
};

/**
 * What facts of a file cite, whoever loads it and from wherever: a merger that cites something else is another decision.
 *
 * @param file its name, without folders
 */
export function citationOfFile(file: string): Citation {
  return { title: file, number: null, date: null, issuer: null };
}

const AGENCY_COLUMNS = [
  'id',
  'name',
  'short_name',
  'tier',
  'kind',
  'valid_from',
  'valid_to',
  'successor',
  'aliases',
] as const;

/** The agencies of a table, then the mergers that it tells of. */
export function agencyItems(text: string, source: Citation): readonly ReferenceItem[] | Refusal {
  const rows = readTable(text, AGENCY_COLUMNS);
  if (isRefusal(rows)) return rows;
  const agencies = rows.map((row) => ({ subject: row.id, command: agencyRow(row, source) }));
  const mergers = mergersIn(rows, source);
  return isRefusal(mergers)
    ? [...agencies, { subject: 'valid_to, successor', command: mergers }]
    : [...agencies, ...mergers.map((command) => ({ subject: command.merger, command }))];
}

/** The groups of a table, of which it does not say since when they are meant so. */
export function groupItems(
  text: string,
  context: { readonly from: LocalDate; readonly source: Citation },
): readonly ReferenceItem[] | Refusal {
  const rows = readTable(text, ['id', 'name', 'rule', 'spellings']);
  if (isRefusal(rows)) return rows;
  return rows.map((row) => ({ subject: row.id, command: groupRow(row, context) }));
}
