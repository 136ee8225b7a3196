import { BUCKETS, countOf, isBucket, type Buckets } from '../obligation/bucket.js';
import type { ObligationSubject } from '../obligation/scored-obligation.js';
import type { Standing } from '../obligation/standing.js';
import { grouped } from './grouped.js';

/** What a card can be broken down by. */
const FIELDS: readonly (keyof ObligationSubject)[] = ['taskGroup', 'priority', 'document'];

/** One part of a card: the obligations of the total that have a value in common. */
export interface Part {
  readonly by: keyof ObligationSubject;
  /** Null where the assignment leaves it open. */
  readonly value: string | null;
  readonly buckets: Buckets;
  readonly total: number;
}

/** The parts of each breakdown come to the card's total. */
export function breakdownsOf(standings: readonly Standing[]): readonly Part[] {
  const counted = standings.filter(({ status }) => isBucket(status));
  return FIELDS.flatMap((by) => {
    const parts = grouped(counted, ({ subject }) => subject[by]);
    return [...parts]
      .map(([value, held]) => partOf({ by, value }, held))
      .sort((a, b) => ((a.value ?? '~') < (b.value ?? '~') ? -1 : 1));
  });
}

function partOf(named: Pick<Part, 'by' | 'value'>, held: readonly Standing[]): Part {
  const buckets = countOf(
    BUCKETS,
    held.map(({ status }) => status),
  );
  return { ...named, buckets, total: held.length };
}
