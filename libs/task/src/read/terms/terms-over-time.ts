import { termsInForce, type AdoptedTerms, type Terms } from '@ledger/agency';
import { instantAfter, localDate, type Instant } from '@ledger/kernel';
import type { StatusSettings } from '../../domain/time/status.js';

/** From where terms are looked at. */
export interface TermsPoint {
  /** T, exclusive. */
  readonly asOf: Instant;
  /** K, exclusive. */
  readonly knownAt: Instant;
}

export interface KnownTerms extends AdoptedTerms {
  /** When the set was known, which may be long before its first day. */
  readonly recordedTime: Instant;
}

/** The terms of the house as they hold at T, as far as they were known at K. */
export class TermsOverTime {
  /** @param adopted in order of their first day, as they can only be adopted */
  constructor(private readonly adopted: readonly KnownTerms[]) {}

  /** Null before the first set, when nothing can be counted. */
  at({ asOf, knownAt }: TermsPoint): Terms | null {
    const known = this.adopted.filter(({ recordedTime }) => recordedTime < knownAt);
    // Bounds are exclusive, so that the day of one is that of the instant before it.
    return termsInForce(known, localDate(instantAfter(asOf, -1)))?.terms ?? null;
  }

  statusSettings(point: TermsPoint): StatusSettings {
    return { dueSoonDays: this.at(point)?.dueSoonDays ?? null };
  }
}
