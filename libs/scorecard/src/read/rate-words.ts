import type { Text } from '@ledger/platform';
import type { Denominator, RateName } from '../domain/card/rates.js';

export const RATE_WORDS: Readonly<Record<RateName, Text>> = {
  'completed-of-due': { vi: 'Hoàn thành, trên số đến hạn', en: 'Completed, of those due' },
  'completed-of-all': { vi: 'Hoàn thành, trên tổng số', en: 'Completed, of all' },
  'on-time': { vi: 'Đúng hạn, theo hạn đang áp dụng', en: 'On time, by the deadline in force' },
  'on-time-by-original-deadline': {
    vi: 'Đúng hạn, theo hạn ban đầu',
    en: 'On time, by the original deadline',
  },
  'on-time-without-late-entries': {
    vi: 'Đúng hạn, không tính nhập bổ sung',
    en: 'On time, without what was entered late',
  },
  completed: { vi: 'Hoàn thành, trên số được chấm', en: 'Completed, of those that count' },
  'completed-without-late-entries': {
    vi: 'Hoàn thành, không tính nhập bổ sung',
    en: 'Completed, without what was entered late',
  },
  'reported-within-cadence': { vi: 'Cập nhật đúng định kỳ', en: 'Reported within the cadence' },
  'tasks-completed': { vi: 'Nhiệm vụ hoàn thành', en: 'Tasks completed' },
};

export const DENOMINATOR_WORDS: Readonly<Record<Denominator, Text>> = {
  'completed-or-overdue': {
    vi: 'nghĩa vụ đã hoàn thành hoặc quá hạn',
    en: 'obligations completed or overdue',
  },
  'all-in-force': {
    vi: 'tất cả nghĩa vụ có hiệu lực trong kỳ',
    en: 'all obligations in force in the period',
  },
  completed: { vi: 'nghĩa vụ đã hoàn thành', en: 'obligations completed' },
  'completed-with-first-deadline': {
    vi: 'nghĩa vụ đã hoàn thành có hạn ban đầu',
    en: 'obligations completed that had a first deadline',
  },
  'completed-without-late-entries': {
    vi: 'nghĩa vụ đã hoàn thành, không có phần nhập bổ sung',
    en: 'obligations completed of which nothing was entered late',
  },
  'due-overdue-or-completed': {
    vi: 'nghĩa vụ đến hạn trong kỳ, quá hạn từ đầu kỳ hoặc hoàn thành trong kỳ',
    en: 'obligations due in the period, overdue at its start or completed in it',
  },
  'due-overdue-or-completed-without-late-entries': {
    vi: 'nghĩa vụ đến hạn, quá hạn hoặc hoàn thành, không có phần nhập bổ sung',
    en: 'obligations due in the period, overdue at its start or completed in it, nothing of which was entered late',
  },
  open: { vi: 'nghĩa vụ đang thực hiện', en: 'open obligations' },
  tasks: {
    vi: 'nhiệm vụ có nghĩa vụ trong kỳ',
    en: 'tasks with an obligation in force in the period',
  },
};
