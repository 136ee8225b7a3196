import type { ProblemTable } from './problem-row.js';

/** Deadlines, dates and calendars read from words or fields. */
export const DEADLINE_PROBLEMS = {
  'deadline.unreadable': {
    status: 422,
    level: 'info',
    at: '/deadline',
    title: { vi: 'Không đọc được thời hạn', en: 'The deadline cannot be read' },
    detail: {
      vi: 'Không hiểu thời hạn "{words}". Đề nghị ghi theo một trong các dạng: ngày (30/6/2025), tháng (6/2025), quý (Quý II/2025), năm (2025), giai đoạn (2025 - 2026), hằng năm, thường xuyên, hoặc để trống.',
      en: 'The deadline "{words}" is not understood. Write it as a day (30/6/2025), a month (6/2025), a quarter (Quý II/2025), a year (2025), a range (2025 - 2026), yearly (hằng năm), continuous (thường xuyên), or leave it empty.',
    },
  },
  'deadline.impossible': {
    status: 422,
    level: 'info',
    at: '/deadline',
    title: { vi: 'Thời hạn không tồn tại', en: 'The deadline names no real date' },
    detail: {
      vi: 'Thời hạn "{words}" nêu một mốc không có trên lịch (trường {field}). Đề nghị kiểm tra lại văn bản giao việc và sửa ngày, tháng, quý hoặc năm.',
      en: 'The deadline "{words}" names something that no calendar has (field {field}). Check the source document and correct the day, month, quarter or year.',
    },
  },
  'as-of.unreadable': {
    status: 400,
    level: 'info',
    at: '/asOf',
    title: { vi: 'Không đọc được mốc thời gian', en: 'The date to look back to cannot be read' },
    detail: {
      vi: 'Không hiểu mốc thời gian "{words}". Đề nghị ghi ngày có thật theo dạng 2025-06-30 (tính đến hết ngày, giờ Việt Nam) hoặc thời điểm UTC theo dạng 2025-06-30T17:00:00.000Z.',
      en: '"{words}" is neither a date nor an instant. Write a date that exists, such as 2025-06-30 (its end in Viet Nam), or an instant in UTC, such as 2025-06-30T17:00:00.000Z.',
    },
  },
  'calendar.impossible': {
    status: 422,
    level: 'info',
    at: { holding: 'date' },
    title: { vi: 'Lịch nghỉ không hợp lệ', en: 'The calendar contradicts itself' },
    detail: {
      vi: 'Ngày {date} trong mục {field} không hợp lệ: ngày không có thật, thuộc năm chưa có lịch, hoặc ngày làm bù không rơi vào ngày nghỉ cuối tuần hay trùng ngày lễ. Đề nghị đối chiếu với thông báo lịch nghỉ của năm đó và sửa lại.',
      en: 'Date {date} under {field} is impossible: no such day, a year the calendar is not known for, or a swap day that is no weekend day or also a holiday. Compare it with the official calendar of that year and correct it.',
    },
  },
} satisfies Partial<ProblemTable>;
