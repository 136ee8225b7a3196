import { isRefusal, type Citation, type LocalDate, type Refusal } from '@ledger/kernel';
import { refuseMalformed } from '../field.js';
import type { DefineGroup } from '../group/group.commands.js';
import { parseRule } from '../group/parse-rule.js';
import { plain, spellingsIn } from './agency-row.js';

/** A row of the groups' reference file; spellings are separated by `|`. */
export type GroupRow = Readonly<Record<'id' | 'name' | 'rule' | 'spellings', string>>;

/** What the file does not say of its groups: since when they are meant so, and where it comes from. */
export interface GroupRowContext {
  readonly from: LocalDate;
  readonly source: Citation;
}

/** What defines the group of a row; a row without a rule is a group whose members are named one by one. */
export function groupRow(row: GroupRow, { from, source }: GroupRowContext): DefineGroup | Refusal {
  const name = plain(row.name);
  const rule = row.rule.trim() === '' ? null : row.rule.trim();
  const malformed = refuseMalformed(['id', row.id, 'group-id'], ['name', name, 'text']);
  if (malformed !== null) return malformed;
  const read = rule === null ? null : parseRule(rule);
  if (isRefusal(read)) return read;
  const spellings = [...new Set([name, ...spellingsIn(row.spellings)])];
  return { type: 'DefineGroup', group: row.id, name, spellings, from, rule, source };
}
