import type { Fact } from '@ledger/export';
import type { Text } from '@ledger/platform';
import type { Priority } from '../../domain/vocabulary.js';
import { STATUS_WORDS } from '../standing-facts.js';
import type { RegisterFilter } from './register-filter.js';
import type { RowNames } from './row-names.js';

export const PRIORITY_WORDS: Readonly<Record<Priority, Text>> = {
  normal: { vi: 'thường', en: 'normal' },
  high: { vi: 'cao', en: 'high' },
  urgent: { vi: 'khẩn', en: 'urgent' },
};

export const TIER_WORDS: Readonly<Record<string, Text>> = {
  central: { vi: 'trung ương', en: 'central' },
  province: { vi: 'tỉnh', en: 'province' },
  commune: { vi: 'xã', en: 'commune' },
};

const FILTERS: Readonly<Record<keyof RegisterFilter, Text>> = {
  agency: { vi: 'Cơ quan chịu trách nhiệm', en: 'Answerable agency' },
  assigner: { vi: 'Cơ quan giao', en: 'Assigned by' },
  document: { vi: 'Văn bản giao', en: 'Source document' },
  taskGroup: { vi: 'Nhóm nhiệm vụ', en: 'Task group' },
  status: { vi: 'Trạng thái', en: 'Status' },
  priority: { vi: 'Ưu tiên', en: 'Priority' },
  tier: { vi: 'Cấp', en: 'Tier' },
  dueFrom: { vi: 'Đến hạn từ ngày', en: 'Due from' },
  dueTo: { vi: 'Đến hạn đến ngày', en: 'Due to' },
  incomplete: { vi: 'Còn thiếu nội dung', en: 'Incomplete' },
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
