import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import { foldGiven, specify } from '@ledger/kernel/testing';
import { asAdministrator, on } from '../../testing/as-administrator.js';
import { contentOf } from '../content-of.js';
import type { AnnounceDays, RevokeDays } from './calendar.commands.js';
import { calendarDecider } from './calendar.decider.js';
import type { CalendarEvent, DatedCitation } from './calendar.events.js';
import { calendarOf } from './calendar.js';

const SOURCE: DatedCitation = {
  title: 'Thông báo về việc nghỉ tết Âm lịch và nghỉ lễ Quốc khánh năm 2025',
  number: '6150/TB-BLĐTBXH',
  date: '2024-12-03',
  issuer: 'Bộ Lao động - Thương binh và Xã hội',
};
const { given } = specify(calendarDecider, asAdministrator('2025-01-05T02:00:00.000Z', null));

const announce: AnnounceDays = {
  type: 'AnnounceDays',
  holidays: [
    { date: '2025-05-01', occasion: 'Ngày Quốc tế lao động' },
    { date: '2025-05-02', occasion: 'Nghỉ hoán đổi' },
  ],
  swapDays: [{ date: '2025-04-26', inExchangeFor: '2025-05-02' }],
  completeYears: [2025],
  source: SOURCE,
};
const announced = (part: Partial<AnnounceDays> = {}): CalendarEvent => ({
  type: 'agency.days-announced',
  payload: contentOf({ ...announce, ...part }),
});
const known = on('2024-12-03', announced());

const later: DatedCitation = { ...SOURCE, number: '7000/TB', date: '2025-01-04' };
const revoke: RevokeDays = {
  type: 'RevokeDays',
  dates: ['2025-04-26', '2025-05-02'],
  source: later,
};
const revoked: CalendarEvent = { type: 'agency.days-revoked', payload: contentOf(revoke) };

describe('revoking days', () => {
  it('takes effect on the day of its document', () => {
    given([known])
      .when(revoke)
      .then([{ ...revoked, effectiveAt: startOfDay('2025-01-04'), enteredLate: true }]);
  });

  it('decides nothing when they are revoked', () => {
    given([known, on('2025-01-04', revoked)])
      .when(revoke)
      .thenNothing();
  });

  it('refuses days that nobody announced', () => {
    given([known])
      .when({ ...revoke, dates: ['2025-05-01', '2025-05-05'] })
      .thenRefuses('calendar.day-not-announced', { date: '2025-05-05' });
  });

  it('refuses to take back a day off while a swap day is worked for it', () => {
    given([known])
      .when({ ...revoke, dates: ['2025-05-02'] })
      .thenRefuses('calendar.exchange-missing', { date: '2025-04-26' });
  });

  it('refuses no days, or one twice', () => {
    for (const dates of [[], ['2025-05-01', '2025-05-01']]) {
      given([known])
        .when({ ...revoke, dates })
        .thenRefuses('agency.field-invalid', { field: 'dates' });
    }
  });

  it('lets a day be announced again, whatever the date of the document', () => {
    const again = { holidays: [{ date: '2025-05-02', occasion: 'Khác' }], swapDays: [] };
    const events = [known, on('2025-01-04', revoked), on('2024-12-03', announced(again))];
    const calendar = calendarOf(foldGiven(calendarDecider, events));
    expect(calendar.holidays).toEqual(['2025-05-01', '2025-05-02']);
    expect(calendar.swapDays).toEqual([]);
  });
});
