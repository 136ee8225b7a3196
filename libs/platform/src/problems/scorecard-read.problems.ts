import type { ProblemTable } from './problem-row.js';

/** What is asked of scorecards. */
export const SCORECARD_READ_PROBLEMS = {
  'scorecard.period-unreadable': {
    status: 400,
    level: 'info',
    at: { holding: 'words' },
    title: { vi: 'Kỳ chấm điểm không đọc được', en: 'The period cannot be read' },
    detail: {
      vi: 'Không đọc được kỳ "{words}". Đề nghị ghi năm 2025, nửa năm 2025-H1, quý 2025-Q2, tháng 2025-05 hoặc khoảng ngày 2025-01-01..2025-05-24.',
      en: 'The period "{words}" cannot be read. Write a year 2025, a half-year 2025-H1, a quarter 2025-Q2, a month 2025-05 or days 2025-01-01..2025-05-24.',
    },
  },
  'scorecard.period-not-begun': {
    status: 422,
    level: 'info',
    at: { holding: 'period' },
    title: { vi: 'Kỳ chưa bắt đầu', en: 'The period has not begun' },
    detail: {
      vi: 'Kỳ {period} chưa bắt đầu tính đến {asOf} nên chưa có gì để chấm. Đề nghị chọn kỳ trước đó, hoặc mốc sau đó.',
      en: 'Period {period} has not begun as of {asOf}, so there is nothing to score. Choose an earlier period, or a later date.',
    },
  },
  'scorecard.nothing-recorded': {
    status: 404,
    level: 'info',
    at: '/knownAt',
    title: { vi: 'Khi đó chưa ghi nhận gì', en: 'Nothing was recorded yet' },
    detail: {
      vi: 'Tính đến {knownAt} sổ chưa ghi nhận sự kiện nào. Đề nghị chọn mốc muộn hơn.',
      en: 'Nothing was recorded yet by {knownAt}. Choose a later date.',
    },
  },
  'scorecard.point-contradictory': {
    status: 400,
    level: 'info',
    title: { vi: 'Mốc xem mâu thuẫn nhau', en: 'The points to look from contradict each other' },
    detail: {
      vi: 'Không có thời điểm nào thỏa mãn cùng lúc các mốc đã nêu: {given}. Đề nghị bỏ bớt một mốc.',
      en: 'Nothing can be seen from where all of these are: {given}. Leave one of them out.',
    },
  },
  'scorecard.figure-unknown': {
    status: 404,
    level: 'info',
    at: { holding: 'figure' },
    title: { vi: 'Phiếu điểm không có chỉ số này', en: 'The scorecard has no such figure' },
    detail: {
      vi: 'Phiếu điểm không có chỉ số {figure}. Tên các chỉ số nằm trong mục figures của phiếu điểm.',
      en: 'The scorecard has no figure {figure}. The names of its figures are in its member figures.',
    },
  },
  'scorecard.series-unclear': {
    status: 400,
    level: 'info',
    title: { vi: 'Chuỗi thời gian không rõ', en: 'The series is not clear' },
    detail: {
      vi: 'Đề nghị nêu hoặc by (các kỳ nhỏ hơn trong kỳ), hoặc dates (các ngày), cho từ 1 đến {most} điểm; yêu cầu này có {points}.',
      en: 'Give either by (smaller periods within the period) or dates, for 1 to {most} points; this has {points}.',
    },
  },
  'scorecard.peer-group-unknown': {
    status: 404,
    level: 'info',
    at: { holding: 'peerGroup' },
    title: { vi: 'Không có nhóm so sánh này', en: 'No such peer group' },
    detail: {
      vi: 'Không có nhóm so sánh {peerGroup}. Chỉ xếp hạng trong ministries, provinces hoặc communes-of-ID (các xã của tỉnh ID).',
      en: 'There is no peer group {peerGroup}. Rankings are of ministries, provinces or communes-of-ID, the communes of province ID.',
    },
  },
} satisfies Partial<ProblemTable>;
