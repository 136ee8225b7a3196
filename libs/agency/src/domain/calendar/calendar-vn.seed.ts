import type { AnnounceDays } from './calendar.commands.js';
import type { Holiday } from './calendar.events.js';

/**
 * The days off and swap days of the administration in 2025 and 2026, document by document, for a new ledger to begin
 * with. An administrator keeps what follows, such as a swap that is decided later in a year listed here.
 */
export const ANNOUNCED_DAYS_VN: readonly AnnounceDays[] = [
  {
    // Articles 111(3) and 112(1). The Hùng Kings' day is the tenth of the third lunar month; in 2026 that is a Sunday.
    type: 'AnnounceDays',
    holidays: [
      { date: '2025-01-01', occasion: 'Tết Dương lịch' },
      { date: '2025-04-07', occasion: 'Ngày Giỗ Tổ Hùng Vương' },
      { date: '2025-04-30', occasion: 'Ngày Chiến thắng' },
      { date: '2025-05-01', occasion: 'Ngày Quốc tế lao động' },
      { date: '2025-09-02', occasion: 'Quốc khánh' },
      { date: '2026-01-01', occasion: 'Tết Dương lịch' },
      { date: '2026-04-26', occasion: 'Ngày Giỗ Tổ Hùng Vương' },
      { date: '2026-04-27', occasion: 'Nghỉ bù Ngày Giỗ Tổ Hùng Vương' },
      { date: '2026-04-30', occasion: 'Ngày Chiến thắng' },
      { date: '2026-05-01', occasion: 'Ngày Quốc tế lao động' },
      { date: '2026-09-02', occasion: 'Quốc khánh' },
    ],
    swapDays: [],
    completeYears: [],
    source: {
      title: 'Bộ luật Lao động, Điều 111 và Điều 112',
      number: '45/2019/QH14',
      date: '2019-11-20',
      issuer: 'Quốc hội',
    },
  },
  {
    type: 'AnnounceDays',
    holidays: [
      ...lunarNewYear(['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31']),
      { date: '2025-05-02', occasion: 'Nghỉ hoán đổi dịp 30/4 và 01/5' },
      { date: '2025-09-01', occasion: 'Quốc khánh (ngày liền kề)' },
    ],
    swapDays: [{ date: '2025-04-26', inExchangeFor: '2025-05-02' }],
    completeYears: [2025],
    source: {
      title: 'Thông báo về việc nghỉ tết Âm lịch và nghỉ lễ Quốc khánh năm 2025',
      number: '6150/TB-BLĐTBXH',
      date: '2024-12-03',
      issuer: 'Bộ Lao động - Thương binh và Xã hội',
    },
  },
  {
    type: 'AnnounceDays',
    holidays: [
      ...lunarNewYear(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']),
      { date: '2026-08-31', occasion: 'Nghỉ hoán đổi dịp Quốc khánh' },
      { date: '2026-09-01', occasion: 'Quốc khánh (ngày liền kề)' },
    ],
    swapDays: [{ date: '2026-08-22', inExchangeFor: '2026-08-31' }],
    completeYears: [2026],
    source: {
      title: 'Thông báo về việc nghỉ tết Âm lịch và nghỉ lễ Quốc khánh năm 2026',
      number: '9441/TB-BNV',
      date: '2025-10-16',
      issuer: 'Bộ Nội vụ',
    },
  },
  {
    type: 'AnnounceDays',
    holidays: [{ date: '2026-01-02', occasion: 'Nghỉ hoán đổi dịp Tết Dương lịch' }],
    swapDays: [{ date: '2026-01-10', inExchangeFor: '2026-01-02' }],
    completeYears: [],
    source: {
      title: 'Công văn về việc nghỉ Tết Dương lịch năm 2026',
      number: '12729/VPCP-KGVX',
      date: '2025-12-25',
      issuer: 'Văn phòng Chính phủ',
    },
  },
  {
    type: 'AnnounceDays',
    holidays: [{ date: '2026-11-24', occasion: 'Ngày Văn hóa Việt Nam' }],
    swapDays: [],
    completeYears: [],
    source: {
      title: 'Nghị quyết về phát triển văn hóa Việt Nam, Điều 2',
      number: '28/2026/QH16',
      date: '2026-04-24',
      issuer: 'Quốc hội',
    },
  },
];

function lunarNewYear(dates: readonly string[]): readonly Holiday[] {
  return dates.map((date) => ({ date, occasion: 'Tết Âm lịch' }));
}
