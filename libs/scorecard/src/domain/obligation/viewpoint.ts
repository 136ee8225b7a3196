import { instantAfter, type Instant } from '@ledger/kernel';
import type { ScoringPeriod } from '../period/scoring-period.js';

/** Who is looked at: some agencies together, or whoever answers. */
export type Side = readonly string[] | 'everybody';

export function isOn(side: Side, agency: string): boolean {
  return side === 'everybody' || side.includes(agency);
}

/** From where obligations are scored: for whom, in which period, and as of when. */
export interface Viewpoint {
  /** The agency alone, or with those whose duties passed on to it. */
  readonly side: Side;
  readonly period: Pick<ScoringPeriod, 'from' | 'to'>;
  /** T, exclusive. */
  readonly asOf: Instant;
  /** Whether the policy lets a miss with a confirmed objective cause count for nothing. */
  readonly exempts: boolean;
}

/** Up to when events are seen, exclusive: a period is taken at its end, one that is running at T. */
export function cutOf({ period, asOf }: Pick<Viewpoint, 'period' | 'asOf'>): Instant {
  return asOf < period.to ? asOf : period.to;
}

/**
 * Up to when due instants have passed, exclusive. One at the very end of the period belongs to its last day: it has passed
 * once the period is over.
 */
export function passedUntil({ period, asOf }: Pick<Viewpoint, 'period' | 'asOf'>): Instant {
  return asOf > period.to ? instantAfter(period.to, 1) : asOf;
}

/** Whether something falls in the period, as far as T has come. */
export function fallsIn(viewpoint: Viewpoint, instant: Instant): boolean {
  return viewpoint.period.from <= instant && instant < cutOf(viewpoint);
}
