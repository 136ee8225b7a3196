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
export function seenFacts({ asOf, forecast = false, ...known }: SeenFrom): readonly Fact[] {
  const t = boundInWords(asOf);
  const value = forecast ? { vi: `${t} (dự báo)`, en: `${t} (a forecast)` } : t;
  return [
    { name: { vi: 'Tính đến', en: 'As of' }, value, onEveryPage: true },
    ...knownFacts(known),
  ];
}

/** The same of what holds as of several days. */
export function knownFacts({
  knownAt,
  position,
}: Pick<SeenFrom, 'knownAt' | 'position'>): readonly Fact[] {
  return [
    {
      name: { vi: 'Theo ghi nhận đến', en: 'Known at' },
      value: boundInWords(knownAt),
      onEveryPage: true,
    },
    {
      name: { vi: 'Vị trí nhật ký', en: 'Log position' },
      value: position === null ? '–' : String(position),
      onEveryPage: true,
    },
  ];
}
