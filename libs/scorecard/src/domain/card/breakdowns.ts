import { isBucket, NO_BUCKETS, type Buckets } from '../obligation/bucket.js';
import type { ObligationSubject } from '../obligation/scored-obligation.js';
import { behind, countByStatus, sizeOf } from '../obligation/standing-group.js';
import type { CardGroups, PartGroup } from './card-groups.js';
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
  readonly obligations: readonly string[];
}

/** The parts of each breakdown come to the card's total. */
export function breakdownsOf(
  { groups, byDocument }: Pick<CardGroups, 'groups' | 'byDocument'>,
  tiers: Tiers,
): readonly Part[] {
  return FIELDS.flatMap((by) => {
    const found: readonly PartGroup[] = by === 'document' ? byDocument : groups;
    const counted = found.filter(({ status }) => isBucket(status));
    const parts = grouped(counted, (group) => valueOf(by, group, tiers));
    return [...parts]
      .map(([value, held]) => partOf({ by, value }, held))
      .sort((a, b) => ((a.value ?? '~') < (b.value ?? '~') ? -1 : 1));
  });
}

/** What obligations have in common with others of their part. */
function valueOf(by: Field, { subject, answerable }: PartGroup, tiers: Tiers): string | null {
  return by === 'tier' ? (tiers.get(answerable) ?? null) : subject[by];
}

function partOf(named: Pick<Part, 'by' | 'value'>, held: readonly PartGroup[]): Part {
  const buckets = countByStatus(NO_BUCKETS, held);
  return { ...named, buckets, total: sizeOf(held), obligations: behind(held) };
}
