import { instantAfter, localDate, startOfDay, TIME_ZONE, type Instant } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import { DateTime } from 'luxon';
import type { Beside, Bucket, ObligationStatus } from '../domain/time/status.js';
import type { HistoryEntry } from './history/history.js';
import type { NameSource } from './history/names.port.js';
import type { Replayed, Seen } from './replay/replay.js';
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

const NOT_FOUND: Readonly<Record<Exclude<Replayed['found'], 'task'>, Text>> = {
  'nothing-recorded': {
    vi: 'Chưa có gì được ghi nhận tại thời điểm đó.',
    en: 'Nothing was recorded yet.',
  },
  'not-assigned': {
    vi: 'Nhiệm vụ chưa được giao tại thời điểm đó.',
    en: 'The task was not assigned yet.',
  },
};

/** A replayed task for people: from where it is seen, how it stood, and what had happened, one line each. */
export async function replayInWords(
  replayed: Replayed,
  history: readonly HistoryEntry[],
  source: NameSource,
): Promise<readonly Text[]> {
  const from = pointInWords(replayed.seen);
  if (replayed.found !== 'task') return [from, NOT_FOUND[replayed.found]];
  const standing = await standingInWords(replayed.task, replayed.seen, source);
  return [from, ...standing, ...history.map(entryInWords)];
}

function pointInWords({ asOf, knownAt, forecast }: Seen): Text {
  const [t, k] = [moment(asOf), moment(knownAt)];
  const ahead = forecast ? { vi: ' (dự báo)', en: ' (a forecast)' } : { vi: '', en: '' };
  return {
    vi: `Tính đến ${t}, theo những gì đã biết đến ${k}${ahead.vi}`,
    en: `As of ${t}, as known at ${k}${ahead.en}`,
  };
}

async function standingInWords(
  task: TaskView,
  { asOf }: Seen,
  source: NameSource,
): Promise<readonly Text[]> {
  const title = { vi: `Nhiệm vụ: ${task.assignment.title}`, en: `Task: ${task.assignment.title}` };
  if (task.kind === 'collective') return [title];
  const { answerable } = task.status;
  const names = await source.namesOf({ agencies: [answerable], groups: [], documents: [] });
  const agency = names.agency(answerable, localDate(instantAfter(asOf, -1)));
  return [
    title,
    { vi: `Cơ quan chịu trách nhiệm: ${agency}`, en: `Answerable agency: ${agency}` },
    statusInWords(task.status),
    dueInWords(task.status),
  ];
}

function statusInWords({ status, overdue }: ObligationStatus): Text {
  const { vi, en } = STATUS_WORDS[status];
  if (overdue === null) return { vi: `Trạng thái: ${vi}`, en: `Status: ${en}` };
  return {
    vi: `Trạng thái: ${vi} ${overdue.days} ngày`,
    en: `Status: ${en} (days: ${overdue.days})`,
  };
}

function dueInWords({ dueAt }: ObligationStatus): Text {
  if (dueAt === null) return { vi: 'Thời hạn: không có', en: 'Due: never' };
  return { vi: `Thời hạn: ${moment(dueAt)}`, en: `Due: ${moment(dueAt)}` };
}

function entryInWords({ revision, effectiveAt, enteredLate, sentence }: HistoryEntry): Text {
  const day = DateTime.fromISO(effectiveAt, { zone: TIME_ZONE }).toFormat('d/M/yyyy');
  const late = enteredLate ? { vi: ' [nhập bổ sung]', en: ' [entered late]' } : { vi: '', en: '' };
  return {
    vi: `  ${day} #${revision} ${sentence.vi}${late.vi}`,
    en: `  ${day} #${revision} ${sentence.en}${late.en}`,
  };
}

/** An exclusive bound at midnight is the end of the day before. */
function moment(bound: Instant): string {
  const day = startOfDay(localDate(bound));
  if (day === bound) {
    const last = DateTime.fromISO(localDate(instantAfter(bound, -1)));
    return `24:00 ${last.toFormat('d/M/yyyy')}`;
  }
  return DateTime.fromISO(bound, { zone: TIME_ZONE }).toFormat('HH:mm:ss d/M/yyyy');
}
