import { describe, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import { specify } from '@ledger/kernel/testing';
import { asAdministrator, AUDITOR, on } from '../../testing/as-administrator.js';
import { contentOf } from '../content-of.js';
import type { AnnounceDays } from './calendar.commands.js';
import { calendarDecider } from './calendar.decider.js';
import type { CalendarEvent, DatedCitation } from './calendar.events.js';

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

describe('announcing days', () => {
  it('takes effect on the day of its document', () => {
    given([])
      .when(announce)
      .then([{ ...announced(), effectiveAt: startOfDay('2024-12-03'), enteredLate: true }]);
  });

  it('decides nothing when everything in it is known', () => {
    given([known]).when(announce).thenNothing();
    given([known])
      .when({
        ...announce,
        swapDays: [],
        completeYears: [],
        source: { ...SOURCE, date: '2025-01-04' },
      })
      .thenNothing();
  });

  it('adds what is new, and years that are complete with it', () => {
    const more = {
      ...announce,
      holidays: [{ date: '2026-01-01', occasion: 'Tết Dương lịch' }],
      swapDays: [],
      completeYears: [2026],
    };
    given([known])
      .when(more)
      .then([
        {
          type: 'agency.days-announced',
          payload: contentOf(more),
          effectiveAt: startOfDay('2024-12-03'),
          enteredLate: true,
        },
      ]);
  });

  it('refuses a day that is both off and worked', () => {
    const swapDays = [{ date: '2025-05-01', inExchangeFor: '2025-05-02' }];
    given([])
      .when({ ...announce, swapDays })
      .thenRefuses('calendar.impossible', { field: 'swapDays', date: '2025-05-01' });
  });

  it('refuses a swap day in the week', () => {
    const swapDays = [{ date: '2025-04-25', inExchangeFor: '2025-05-02' }];
    given([])
      .when({ ...announce, swapDays })
      .thenRefuses('calendar.impossible', { field: 'swapDays', date: '2025-04-25' });
  });

  it('refuses a swap day worked in exchange for a day that is not off', () => {
    const swapDays = [{ date: '2025-04-26', inExchangeFor: '2025-05-05' }];
    given([])
      .when({ ...announce, swapDays })
      .thenRefuses('calendar.exchange-missing', {
        date: '2025-04-26',
        inExchangeFor: '2025-05-05',
      });
  });

  it('takes a swap day for a day off that was announced before', () => {
    const swap = {
      ...announce,
      holidays: [],
      swapDays: [{ date: '2025-05-10', inExchangeFor: '2025-05-01' }],
    };
    given([known])
      .when(swap)
      .then([
        {
          type: 'agency.days-announced',
          payload: contentOf(swap),
          effectiveAt: startOfDay('2024-12-03'),
          enteredLate: true,
        },
      ]);
  });

  it.each<[Partial<AnnounceDays>, 'holiday' | 'swap-day']>([
    [{ holidays: [{ date: '2025-05-02', occasion: 'Khác' }], swapDays: [] }, 'holiday'],
    [{ holidays: [{ date: '2025-04-26', occasion: 'Khác' }], swapDays: [] }, 'swap-day'],
    [{ holidays: [], swapDays: [{ date: '2025-04-26', inExchangeFor: '2025-05-01' }] }, 'swap-day'],
  ])('refuses to speak otherwise of a day announced before: %j', (part, recorded) => {
    given([known])
      .when({ ...announce, ...part })
      .thenRefuses('calendar.day-taken', { recorded });
  });

  it.each<[string, Partial<AnnounceDays>, string]>([
    ['nothing at all', { holidays: [], swapDays: [], completeYears: [] }, 'holidays'],
    ['a day twice', { holidays: [announce.holidays[0]!, announce.holidays[0]!] }, 'holidays'],
    [
      'a day that does not exist',
      { holidays: [{ date: '2025-02-30', occasion: 'x' }], swapDays: [] },
      'holidays.date',
    ],
    [
      'a day off without an occasion',
      { holidays: [{ date: '2025-05-02', occasion: '' }] },
      'holidays.occasion',
    ],
    [
      'a swap day that does not exist',
      { swapDays: [{ date: '2025-4-26', inExchangeFor: '2025-05-02' }] },
      'swapDays.date',
    ],
    [
      'an exchange for a day that does not exist',
      { swapDays: [{ date: '2025-04-26', inExchangeFor: 'x' }] },
      'swapDays.inExchangeFor',
    ],
    ['a year that is a slip of the pen', { completeYears: [20255] }, 'completeYears'],
    ['a document without a date', { source: { ...SOURCE, date: '' } }, 'source.date'],
  ])('refuses %s, naming the field', (_case, part, field) => {
    given([])
      .when({ ...announce, ...part })
      .thenRefuses('agency.field-invalid', { field });
  });

  it('is for an administrator', () => {
    given([]).when(announce, { actor: AUDITOR }).thenRefuses('authority.role-missing');
  });
});
