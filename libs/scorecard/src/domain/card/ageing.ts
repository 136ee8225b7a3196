import { DELAY_AGES, type DelayAge } from '@ledger/kernel';
import { behind } from '../obligation/standing-group.js';
import type { CardGroup } from './card-groups.js';

/** Overdue obligations by how long they are late. */
export type Ageing = Readonly<Record<DelayAge, readonly string[]>>;

export function ageingOf(groups: readonly CardGroup[]): Ageing {
  const aged = DELAY_AGES.map(
    (age) => [age, behind(groups.filter(({ delay }) => delay === age))] as const,
  );
  return Object.fromEntries(aged) as Ageing;
}
