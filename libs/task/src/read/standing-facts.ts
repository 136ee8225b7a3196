import { boundInWords, type Fact } from '@ledger/export';
import { instantAfter, localDate } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import type { Beside, Bucket, ObligationStatus } from '../domain/time/status.js';
import type { NameSource } from './history/names.port.js';
import type { Seen } from './replay/replay.js';
import type { TaskView } from './replay/task-view.js';

export const STATUS_WORDS: Readonly<Record<Bucket | Beside, Text>> = {
  'completed-on-time': { vi: 'hoàn thành đúng hạn', en: 'completed on time' },
  'completed-late': { vi: 'hoàn thành quá hạn', en: 'completed late' },
  'open-in-time': { vi: 'đang thực hiện, trong hạn', en: 'open, in time' },
  'open-overdue': { vi: 'đang thực hiện, quá hạn', en: 'open, overdue' },
  'open-continuous-or-undated': {
    vi: 'đang thực hiện, thường xuyên hoặc không hạn',
    en: 'open, continuous or undated',
  },
  suspended: { vi: 'tạm hoãn', en: 'suspended' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
  superseded: { vi: 'đã được thay thế', en: 'superseded' },
  'transferred-out': { vi: 'đã chuyển cơ quan khác', en: 'transferred out' },
  'merged-into': { vi: 'đã nhập vào nhiệm vụ khác', en: 'merged into another' },
};

/** How a task stood, for people; of a collective task its title alone, since its children tell the rest. */
export async function standingFacts(
  task: TaskView,
  { asOf }: Seen,
  source: NameSource,
): Promise<readonly Fact[]> {
  const title = { name: { vi: 'Nhiệm vụ', en: 'Task' }, value: task.assignment.title };
  if (task.kind === 'collective') return [title];
  const { answerable } = task.status;
  const names = await source.namesOf({ agencies: [answerable], groups: [], documents: [] });
  const agency = names.agency(answerable, localDate(instantAfter(asOf, -1)));
  return [
    title,
    { name: { vi: 'Cơ quan chịu trách nhiệm', en: 'Answerable agency' }, value: agency },
    { name: { vi: 'Trạng thái', en: 'Status' }, value: statusInWords(task.status) },
    { name: { vi: 'Thời hạn', en: 'Due' }, value: dueInWords(task.status) },
  ];
}

function statusInWords({ status, overdue }: ObligationStatus): Text {
  const { vi, en } = STATUS_WORDS[status];
  if (overdue === null) return { vi, en };
  return { vi: `${vi} ${overdue.days} ngày`, en: `${en} (days: ${overdue.days})` };
}

function dueInWords({ dueAt }: ObligationStatus): Text | string {
  return dueAt === null ? { vi: 'không có', en: 'never' } : boundInWords(dueAt);
}
