import type { ProblemTable } from './problem-row.js';

/** Deadlines read from words or fields. */
export const DEADLINE_PROBLEMS = {
  'deadline.unreadable': {
    status: 422,
    level: 'info',
    title: { vi: 'Không đọc được thời hạn', en: 'The deadline cannot be read' },
    detail: {
      vi: 'Không hiểu thời hạn "{words}". Đề nghị ghi theo một trong các dạng: ngày (30/6/2025), tháng (6/2025), quý (Quý II/2025), năm (2025), giai đoạn (2025 - 2026), hằng năm, thường xuyên, hoặc để trống.',
      en: 'The deadline "{words}" is not understood. Write it as a day (30/6/2025), a month (6/2025), a quarter (Quý II/2025), a year (2025), a range (2025 - 2026), yearly (hằng năm), continuous (thường xuyên), or leave it empty.',
    },
  },
  'deadline.impossible': {
    status: 422,
    level: 'info',
    title: { vi: 'Thời hạn không tồn tại', en: 'The deadline names no real date' },
    detail: {
      vi: 'Thời hạn "{words}" nêu một mốc không có trên lịch (trường {field}). Đề nghị kiểm tra lại văn bản giao việc và sửa ngày, tháng, quý hoặc năm.',
      en: 'The deadline "{words}" names something that no calendar has (field {field}). Check the source document and correct the day, month, quarter or year.',
    },
  },
} satisfies Partial<ProblemTable>;
