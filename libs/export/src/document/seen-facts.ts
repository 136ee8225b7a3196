import { addDays, type Instant } from '@ledger/kernel';
import { clockTime, dayInWords, localTime } from './local-time.js';
import type { Fact } from './table-document.js';

/** From where something is looked at. */
export interface SeenFrom {
  /** T, exclusive. */
  readonly asOf: Instant;
  /** K, exclusive. */
  readonly knownAt: Instant;
  /** The last position that is known; null where nothing was. */
  readonly position: bigint | string | null;
  /** T lies after K. */
  readonly forecast?: boolean;
}

/** An exclusive bound as people say it, in Asia/Ho_Chi_Minh: at midnight it is the end of the day before. */
export function boundInWords(bound: Instant): string {
  const { date, millis } = localTime(bound);
  return millis === 0
    ? `24:00 ${dayInWords(addDays(date, -1))}`
    : `${clockTime(millis)} ${dayInWords(date)}`;
}

/** What every document of this ledger says of itself: as of when, known when, up to which position of the log. */
export function seenFacts({
  asOf,
  knownAt,
  position,
  forecast = false,
}: SeenFrom): readonly Fact[] {
  const [t, k] = [boundInWords(asOf), boundInWords(knownAt)];
  return [
    {
      name: { vi: 'Tính đến', en: 'As of' },
      value: forecast ? { vi: `${t} (dự báo)`, en: `${t} (a forecast)` } : t,
      onEveryPage: true,
    },
    { name: { vi: 'Theo ghi nhận đến', en: 'Known at' }, value: k, onEveryPage: true },
    {
      name: { vi: 'Vị trí nhật ký', en: 'Log position' },
      value: position === null ? '–' : String(position),
      onEveryPage: true,
    },
  ];
}
