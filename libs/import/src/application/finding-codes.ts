import type { Gap } from '@ledger/task';
import { COLUMNS, type Column } from '../domain/columns.js';
import type { RowFindingKind } from '../domain/findings.js';
import type { ListRow } from '../domain/list.js';
import { bodyWords } from '../domain/words.js';

/** What a report can say of a row: of its words, of what is open in its task, or that it is recorded otherwise. */
export type FindingCode = RowFindingKind | `gap.${Gap}` | 'differs';

/** Where a row says, or fails to say, what a gap is about. */
export const GAP_COLUMNS: Readonly<Record<Gap, Column>> = {
  lead: 'lead',
  title: 'title',
  'task-group': 'group',
  priority: 'priority',
  deadline: 'deadline',
  products: 'product',
  'product-kind': 'product',
  'product-issuer': 'product',
  evidence: 'product',
  'coordinator-part': 'coordinators',
  clause: 'number',
};

/** The column that words of a row stand in. */
export function columnOfWords(words: string, { cells }: ListRow): Column {
  const holds = (column: Column) => bodyWords(cells[column]).includes(bodyWords(words));
  return (['lead', 'coordinators', 'title', ...COLUMNS] as const).find(holds) ?? 'title';
}
