import type { Calendar } from '../time/calendar.js';

/**
 * A calendar for tests, known for 2025 alone: New Year, a week off in January (Monday 27 to Friday 31), and 30 April to
 * 2 May with Saturday 26 April worked in exchange.
 */
export const SAMPLE_CALENDAR: Calendar = {
  weekend: 'saturday-sunday',
  holidays: [
    '2025-01-01',
    '2025-01-27',
    '2025-01-28',
    '2025-01-29',
    '2025-01-30',
    '2025-01-31',
    '2025-04-30',
    '2025-05-01',
    '2025-05-02',
  ],
  swapDays: ['2025-04-26'],
  knownYears: [2025],
};
