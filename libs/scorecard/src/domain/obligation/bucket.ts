/** The six buckets that partition the total of obligations, always. */
export const BUCKETS = [
  'completedOnTime',
  'completedLate',
  'openInTime',
  'openOverdue',
  /** Continuous or undated: never due. */
  'openUndated',
  'suspended',
] as const;
export type Bucket = (typeof BUCKETS)[number];

/** What stands beside the total. */
export const BESIDE = ['cancelled', 'superseded', 'transferredOut', 'mergedInto'] as const;
type Beside = (typeof BESIDE)[number];

export type Status = Bucket | Beside;

export function isBucket(status: Status): status is Bucket {
  return (BUCKETS as readonly Status[]).includes(status);
}

export type Buckets = Readonly<Record<Bucket, number>>;
export type BesideCounts = Readonly<Record<Beside, number>>;

/** How often each of the names occurs; those that do not occur count 0. */
export function countOf<Name extends string>(
  names: readonly Name[],
  found: readonly string[],
): Readonly<Record<Name, number>> {
  return summedOf(
    names,
    found.map((name) => [name, 1]),
  );
}

/** What comes under each of the names, summed; names that do not occur have 0. */
export function summedOf<Name extends string>(
  names: readonly Name[],
  found: readonly (readonly [name: string, count: number])[],
): Readonly<Record<Name, number>> {
  const sums = noneOf(names);
  for (const [name, count] of found) if (name in sums) sums[name as Name] += count;
  return sums;
}

function noneOf<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}

/** Counts of nothing, to be copied: cards of thousands of parts need as many. */
export const NO_BUCKETS: Buckets = noneOf(BUCKETS);
export const NO_BESIDE: BesideCounts = noneOf(BESIDE);

/** A stated total that its parts do not come to. */
export interface PartitionFault {
  readonly stated: number;
  readonly counted: number;
  /** What is stated and in no part; below 0 where the parts come to more. */
  readonly missing: number;
}

/**
 * Checks a total against its parts, such as those of a published report; null if they come to it. A headline that its own
 * rows contradict is to be said, not to be passed on.
 */
export function partitionFault(
  parts: Readonly<Record<string, number>>,
  stated: number,
): PartitionFault | null {
  const counted = Object.values(parts).reduce((total, part) => total + part, 0);
  return counted === stated ? null : { stated, counted, missing: stated - counted };
}
