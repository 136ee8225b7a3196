import { localDate, millisBetween, startOfDay, type Instant, type LocalDate } from '@ledger/kernel';

/** An instant as the clocks of Asia/Ho_Chi_Minh show it. */
export interface LocalTime {
  readonly date: LocalDate;
  /** Milliseconds since 0:00 of that day. */
  readonly millis: number;
}

export function localTime(instant: Instant): LocalTime {
  const date = localDate(instant);
  return { date, millis: millisBetween(startOfDay(date), instant) };
}

/** `HH:mm:ss`, whole seconds that have passed. */
export function clockTime(millis: number): string {
  const seconds = Math.floor(millis / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** As Vietnamese papers write days: `5/9/2025`. */
export function dayInWords(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)}/${Number(month)}/${year}`;
}
