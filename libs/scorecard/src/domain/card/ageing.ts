import { DELAY_AGES, delayAge, delayDays, type DelayAge } from '@ledger/kernel';
import type { Standing } from '../obligation/standing.js';
import { cutOf, type Viewpoint } from '../obligation/viewpoint.js';

/** Overdue obligations by how long they are late. */
export type Ageing = Readonly<Record<DelayAge, readonly string[]>>;

export function ageingOf(
  standings: readonly Standing[],
  scope: Pick<Viewpoint, 'period' | 'asOf'>,
): Ageing {
  const until = cutOf(scope);
  const aged = DELAY_AGES.map((age) => [age, [] as string[]] as const);
  const byAge = Object.fromEntries(aged) as Record<DelayAge, string[]>;
  for (const { overdue, obligation } of standings) {
    if (overdue === null) continue;
    byAge[delayAge(delayDays(overdue.since, overdue.heldFrom ?? until))].push(obligation);
  }
  return byAge;
}
