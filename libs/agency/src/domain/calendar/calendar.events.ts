import { defineEvents, type Citation, type LocalDate } from '@ledger/kernel';

/** A document that announces days. Its own date is when the announcement takes effect, so it must have one. */
export type DatedCitation = Citation & { readonly date: LocalDate };

export type Holiday = {
  readonly date: LocalDate;
  /** Why it is a day off, in the document's words. */
  readonly occasion: string;
};

/** A day of a weekend that is worked (ngày làm bù) in exchange for a day off. */
export type SwapDay = { readonly date: LocalDate; readonly inExchangeFor: LocalDate };

/** A document announced days off, and days that are worked in exchange. */
export type DaysAnnounced = {
  readonly type: 'agency.days-announced';
  readonly payload: {
    readonly holidays: readonly Holiday[];
    readonly swapDays: readonly SwapDay[];
    /** The years whose days are all announced with this document. */
    readonly completeYears: readonly number[];
    readonly source: DatedCitation;
  };
};

/** A later document took announced days back. */
export type DaysRevoked = {
  readonly type: 'agency.days-revoked';
  readonly payload: {
    readonly dates: readonly LocalDate[];
    readonly source: DatedCitation;
  };
};

export type CalendarEvent = DaysAnnounced | DaysRevoked;

const SOURCE: DatedCitation = {
  title: 'Thông báo về việc nghỉ tết Âm lịch và nghỉ lễ Quốc khánh năm 2025',
  number: '6150/TB-BLĐTBXH',
  date: '2024-12-03',
  issuer: 'Bộ Lao động - Thương binh và Xã hội',
};

export const CALENDAR_EVENTS = defineEvents<CalendarEvent>({
  'agency.days-announced': {
    version: 1,
    example: {
      holidays: [{ date: '2025-05-02', occasion: 'Nghỉ hoán đổi' }],
      swapDays: [{ date: '2025-04-26', inExchangeFor: '2025-05-02' }],
      completeYears: [2025],
      source: SOURCE,
    },
  },
  'agency.days-revoked': {
    version: 1,
    example: { dates: ['2025-04-26', '2025-05-02'], source: SOURCE },
  },
});
