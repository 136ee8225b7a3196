import { seenFacts, type CellValue, type Column, type TableDocument } from '@ledger/export';
import { instantAfter, localDate, type Instant, type LocalDate } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import type { NameSource } from '../history/names.port.js';
import { STATUS_WORDS } from '../standing-facts.js';
import { filterFacts, PRIORITY_WORDS, TIER_WORDS } from './filter-facts.js';
import type { RegisterFilter } from './register-filter.js';
import type { RegisterItem } from './register-list.js';
import type { RegisterOrder } from './register-question.js';
import type { RegisterView } from './register-view.js';
import { RowNames } from './row-names.js';

const TITLE: Text = { vi: 'DANH MỤC NHIỆM VỤ', en: 'REGISTER OF OBLIGATIONS' };
const YES: Text = { vi: 'có', en: 'yes' };

const COLUMNS: TableDocument['columns'] = [
  column('TT', 'No.', 'integer', 6),
  column('Nhiệm vụ', 'Task', 'text', 50),
  column('Văn bản giao', 'Source document', 'text', 16),
  column('Điều khoản', 'Clause', 'text', 16),
  column('Cơ quan giao', 'Assigned by', 'text', 22),
  column('Cơ quan chịu trách nhiệm', 'Answerable agency', 'text', 26),
  column('Cấp', 'Tier', 'text', 10),
  column('Nhóm', 'Task group', 'text', 8),
  column('Ưu tiên', 'Priority', 'text', 10),
  column('Trạng thái', 'Status', 'text', 20),
  column('Ngày giao', 'Assigned', 'date', 12),
  column('Thời hạn', 'Due', 'date', 12),
  column('Số ngày quá hạn', 'Days overdue', 'integer', 9),
  column('Còn thiếu nội dung', 'Incomplete', 'text', 9),
  column('Mã', 'Id', 'text', 18),
];

/** What of a view is written, and in what order. */
export interface RegisterExtract {
  /** That the view was opened with. */
  readonly filter: RegisterFilter;
  readonly order: RegisterOrder;
}

/**
 * A view of the register as a document, with everything it was filtered by and both counts. Its rows are read some
 * thousand at a time, as they are written.
 */
export async function registerDocument(
  view: RegisterView,
  { filter, order }: RegisterExtract,
  source: NameSource,
): Promise<TableDocument> {
  const { pin, knownAt, forecast } = view;
  const names = new RowNames(source, lastDayBefore(pin.asOf));
  const { obligations, tasks } = await view.counts();
  return {
    title: [TITLE],
    facts: [
      ...seenFacts({ asOf: pin.asOf, knownAt, position: pin.position, forecast }),
      ...(await filterFacts(filter, names)),
      { name: { vi: 'Số nghĩa vụ', en: 'Obligations' }, value: String(obligations) },
      { name: { vi: 'Số nhiệm vụ', en: 'Tasks' }, value: String(tasks) },
    ],
    columns: COLUMNS,
    rows: rowsOf(view.rows(order), names),
  };
}

async function* rowsOf(
  stretches: AsyncIterable<readonly RegisterItem[]>,
  names: RowNames,
): AsyncGenerator<readonly CellValue[], void, void> {
  let number = 0;
  for await (const items of stretches) {
    await names.learn({
      agencies: items.flatMap(({ assigner, answerable }) => [assigner, answerable]),
      documents: items.map(({ document }) => document),
    });
    for (const item of items) {
      number += 1;
      yield rowOf(number, item, names);
    }
  }
}

function rowOf(number: number, item: RegisterItem, names: RowNames): readonly CellValue[] {
  return [
    number,
    item.title,
    names.document(item.document),
    item.clause,
    names.agency(item.assigner),
    names.agency(item.answerable),
    item.tier === null ? null : (TIER_WORDS[item.tier] ?? item.tier),
    item.taskGroup,
    item.priority === null ? null : PRIORITY_WORDS[item.priority],
    STATUS_WORDS[item.status],
    localDate(item.assignedAt),
    item.dueAt === null ? null : lastDayBefore(item.dueAt),
    item.overdue?.days ?? null,
    item.incomplete ? YES : null,
    item.obligation,
  ];
}

/** Bounds are exclusive. */
function lastDayBefore(bound: Instant): LocalDate {
  return localDate(instantAfter(bound, -1));
}

function column(vi: string, en: string, type: Column['type'], width: number): Column {
  return { heading: { vi, en }, type, width };
}
