import type { LocalDate } from '@ledger/kernel';
import type { DatedCitation, Holiday, SwapDay } from './calendar.events.js';

/**
 * Announces days as a document does, and says which years are complete with it. A document of which everything is known
 * already decides nothing.
 */
export type AnnounceDays = {
  readonly type: 'AnnounceDays';
  readonly holidays: readonly Holiday[];
  readonly swapDays: readonly SwapDay[];
  readonly completeYears: readonly number[];
  readonly source: DatedCitation;
};

/** Takes announced days back, as a later document does. */
export type RevokeDays = {
  readonly type: 'RevokeDays';
  readonly dates: readonly LocalDate[];
  readonly source: DatedCitation;
};

export type CalendarCommand = AnnounceDays | RevokeDays;
