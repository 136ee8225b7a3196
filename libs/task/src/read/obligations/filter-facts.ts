import type { Fact } from '@ledger/export';
import type { Text } from '@ledger/platform';
import { STATUS_WORDS } from '../standing-facts.js';
import { PRIORITY_WORDS, REGISTER_TITLES, TIER_WORDS } from './register-columns.js';
import type { RegisterFilter } from './register-filter.js';
import type { RowNames } from './row-names.js';

const FILTERS: Readonly<Record<keyof RegisterFilter, Text>> = {
  agency: REGISTER_TITLES.answerable,
  assigner: REGISTER_TITLES.assigner,
  document: REGISTER_TITLES.document,
  taskGroup: REGISTER_TITLES.taskGroup,
  status: REGISTER_TITLES.status,
  priority: REGISTER_TITLES.priority,
  tier: REGISTER_TITLES.tier,
  dueFrom: { vi: 'Đến hạn từ ngày', en: 'Due from' },
  dueTo: { vi: 'Đến hạn đến ngày', en: 'Due to' },
  incomplete: REGISTER_TITLES.incomplete,
  text: { vi: 'Từ cần tìm', en: 'Words looked for' },
};

/** What a view was narrowed to, so that nobody takes a part of the register for the whole. */
export async function filterFacts(
  filter: RegisterFilter,
  names: RowNames,
): Promise<readonly Fact[]> {
  const { agency, assigner, document } = filter;
  await names.learn({
    agencies: [agency, assigner].filter((id) => id !== null),
    documents: document === null ? [] : [document],
  });
  const given = Object.entries(filter) as [keyof RegisterFilter, string | boolean | null][];
  return given.flatMap(([name, value]) =>
    value === null
      ? []
      : [{ name: FILTERS[name], value: valueOf(name, value, names), onEveryPage: true }],
  );
}

function valueOf(
  name: keyof RegisterFilter,
  value: string | boolean,
  names: RowNames,
): Text | string {
  if (typeof value === 'boolean')
    return value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' };
  switch (name) {
    case 'agency':
    case 'assigner':
      return names.agency(value);
    case 'document':
      return names.document(value);
    default:
      return WORDS[name]?.[value] ?? value;
  }
}

/** Values of closed sets. */
const WORDS: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  status: STATUS_WORDS,
  priority: PRIORITY_WORDS,
  tier: TIER_WORDS,
};
