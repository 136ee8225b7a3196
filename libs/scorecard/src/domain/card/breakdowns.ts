import { BUCKETS, countOf, isBucket, type Buckets } from '../obligation/bucket.js';
import type { ObligationSubject } from '../obligation/scored-obligation.js';
import type { Standing } from '../obligation/standing.js';
import { grouped } from './grouped.js';

/** What a card can be broken down by: what the obligations are about, and the tier of whoever answers. */
const FIELDS = ['taskGroup', 'priority', 'document', 'tier'] as const;
type Field = keyof ObligationSubject | 'tier';

/** Of which tier agencies are, as far as they were known. */
export type Tiers = ReadonlyMap<string, string>;

/** One part of a card: the obligations of the total that have a value in common. */
export interface Part {
  readonly by: Field;
  /** Null where the assignment leaves it open. */
  readonly value: string | null;
  readonly buckets: Buckets;
  readonly total: number;
}

/** The parts of each breakdown come to the card's total. */
export function breakdownsOf(standings: readonly Standing[], tiers: Tiers): readonly Part[] {
  const counted = standings.filter(({ status }) => isBucket(status));
  return FIELDS.flatMap((by) => {
    const parts = grouped(counted, (standing) => valueOf(by, standing, tiers));
    return [...parts]
      .map(([value, held]) => partOf({ by, value }, held))
      .sort((a, b) => ((a.value ?? '~') < (b.value ?? '~') ? -1 : 1));
  });
}

/** What an obligation has in common with others of its part. */
export function valueOf(
  by: Field,
  { subject, answerable }: Pick<Standing, 'subject' | 'answerable'>,
  tiers: Tiers,
): string | null {
  return by === 'tier' ? (tiers.get(answerable) ?? null) : subject[by];
}

function partOf(named: Pick<Part, 'by' | 'value'>, held: readonly Standing[]): Part {
  const buckets = countOf(
    BUCKETS,
    held.map(({ status }) => status),
  );
  return { ...named, buckets, total: held.length };
}
