import { type Pin } from '@ledger/platform';
import type { Terms } from '@ledger/agency';
import {
  addDays,
  addMonths,
  endOfDay,
  instantAfter,
  localDate,
  type Instant,
} from '@ledger/kernel';
import type { TermsOverTime } from '../terms/terms-over-time.js';

/** So many days or months, or as many as the terms say that are in force at T. */
export type AskedOrByTerms = number | TermsOverTime;

/** What a cursor holds of it: terms are looked up again at the T of the first page. */
export function askedFor(asked: AskedOrByTerms): number | null {
  return typeof asked === 'number' ? asked : null;
}

/** Up to when a due instant is soon; null where no terms are in force, so that none is. */
export function horizon(pin: Pin, asked: AskedOrByTerms): Instant | null {
  const days = typeof asked === 'number' ? asked : termsAt(pin, asked)?.dueSoonDays;
  return days === undefined ? null : endOfDay(addDays(dayOf(pin), days));
}

/** Before when a lead was last heard of who is silent; null where no terms are in force, so that nobody is. */
export function monthsBefore(pin: Pin, asked: AskedOrByTerms): Instant | null {
  const months = typeof asked === 'number' ? asked : termsAt(pin, asked)?.silentAfterMonths;
  return months === undefined ? null : endOfDay(addMonths(dayOf(pin), -months));
}

function termsAt({ asOf }: Pin, terms: TermsOverTime): Terms | null {
  return terms.at({ asOf, knownAt: asOf });
}

/** Bounds are exclusive, so that the day of one is that of the instant before it. */
function dayOf({ asOf }: Pin): string {
  return localDate(instantAfter(asOf, -1));
}
