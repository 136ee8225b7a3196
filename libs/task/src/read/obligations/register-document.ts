import { seenFacts, type CellValue, type Column, type TableDocument } from '@ledger/export';
import { instantAfter, localDate, type Instant, type LocalDate } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import type { NameSource } from '../history/names.port.js';
import { STATUS_WORDS } from '../standing-facts.js';
import { filterFacts } from './filter-facts.js';
import { PRIORITY_WORDS, REGISTER_TITLES, TIER_WORDS } from './register-columns.js';
import type { RegisterFilter } from './register-filter.js';
import type { RegisterItem } from './register-list.js';
import type { RegisterOrder } from './register-question.js';
import type { RegisterView } from './register-view.js';
import { RowNames } from './row-names.js';

const TITLE: Text = { vi: 'DANH MỤC NHIỆM VỤ', en: 'REGISTER OF OBLIGATIONS' };
const YES: Text = { vi: 'có', en: 'yes' };

type ValueOf = (item: RegisterItem, names: RowNames) => CellValue;

/** In the order in which an office lists them. */
const COLUMNS: readonly (readonly [keyof RegisterItem, Column['type'], number, ValueOf])[] = [
  ['title', 'text', 50, ({ title }) => title],
  ['document', 'text', 16, ({ document }, names) => names.document(document)],
  ['clause', 'text', 16, ({ clause }) => clause],
  ['assigner', 'text', 22, ({ assigner }, names) => names.agency(assigner)],
  ['answerable', 'text', 26, ({ answerable }, names) => names.agency(answerable)],
  ['tier', 'text', 10, ({ tier }) => wordsOf(TIER_WORDS, tier)],
  ['taskGroup', 'text', 8, ({ taskGroup }) => taskGroup],
  ['priority', 'text', 10, ({ priority }) => wordsOf(PRIORITY_WORDS, priority)],
  ['status', 'text', 20, ({ status }) => STATUS_WORDS[status]],
  ['assignedAt', 'date', 12, ({ assignedAt }) => localDate(assignedAt)],
  ['dueAt', 'date', 12, ({ dueAt }) => (dueAt === null ? null : lastDayBefore(dueAt))],
  ['overdue', 'integer', 9, ({ overdue }) => overdue?.days ?? null],
  ['incomplete', 'text', 9, ({ incomplete }) => (incomplete ? YES : null)],
  ['obligation', 'text', 18, ({ obligation }) => obligation],
];

const NUMBER: Column = { heading: { vi: 'TT', en: 'No.' }, type: 'integer', width: 6 };

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
    columns: [
      NUMBER,
      ...COLUMNS.map(([name, type, width]) => ({ heading: REGISTER_TITLES[name], type, width })),
    ],
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
  return [number, ...COLUMNS.map(([, , , valueOf]) => valueOf(item, names))];
}

function wordsOf(words: Readonly<Record<string, Text>>, value: string | null): CellValue {
  return value === null ? null : (words[value] ?? value);
}

/** Bounds are exclusive. */
function lastDayBefore(bound: Instant): LocalDate {
  return localDate(instantAfter(bound, -1));
}
