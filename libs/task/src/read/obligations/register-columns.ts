import type { Tier } from '@ledger/agency';
import type { Text } from '@ledger/platform';
import type { Priority } from '../../domain/vocabulary.js';
import type { RegisterItem } from './register-list.js';

/** What the members of a row of the register are called, in the order in which an office lists them. */
export const REGISTER_TITLES: Readonly<Record<keyof RegisterItem, Text>> = {
  clause: { vi: 'Mục giao việc', en: 'Clause' },
  title: { vi: 'Nhiệm vụ', en: 'Task' },
  document: { vi: 'Văn bản giao việc', en: 'Source document' },
  assigner: { vi: 'Cơ quan giao', en: 'Assigning body' },
  answerable: { vi: 'Cơ quan chịu trách nhiệm', en: 'Answerable agency' },
  tier: { vi: 'Cấp', en: 'Tier' },
  taskGroup: { vi: 'Nhóm nhiệm vụ', en: 'Task group' },
  priority: { vi: 'Mức ưu tiên', en: 'Priority' },
  status: { vi: 'Trạng thái', en: 'Status' },
  assignedAt: { vi: 'Ngày giao', en: 'Assigned' },
  dueAt: { vi: 'Thời hạn', en: 'Due' },
  overdue: { vi: 'Số ngày quá hạn', en: 'Days overdue' },
  incomplete: { vi: 'Chưa đủ nội dung giao việc', en: 'Incomplete' },
  obligation: { vi: 'Mã', en: 'Id' },
};

export const PRIORITY_WORDS: Readonly<Record<Priority, Text>> = {
  normal: { vi: 'bình thường', en: 'normal' },
  high: { vi: 'cao', en: 'high' },
  urgent: { vi: 'khẩn', en: 'urgent' },
};

export const TIER_WORDS: Readonly<Record<Tier, Text>> = {
  central: { vi: 'trung ương', en: 'central' },
  province: { vi: 'cấp tỉnh', en: 'province' },
  commune: { vi: 'cấp xã', en: 'commune' },
};
