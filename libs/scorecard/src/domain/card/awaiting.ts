import type { Instant } from '@ledger/kernel';
import type { Waiting } from '../obligation/scored-obligation.js';
import type { Standing } from '../obligation/standing.js';
import { grouped } from './grouped.js';

/** What awaits one body, summed. */
export interface AwaitedOf extends Pick<Waiting, 'what' | 'with'> {
  /** Since when the oldest of it has lain there. */
  readonly since: Instant;
  readonly obligations: readonly string[];
}

/** Most first. */
export function awaitedOf(standings: readonly Standing[]): readonly AwaitedOf[] {
  const waits = standings.flatMap(({ obligation, awaiting }) =>
    awaiting.map((one) => ({ ...one, obligation })),
  );
  return [...grouped(waits, (one) => `${one.what} ${one.with}`).values()]
    .flatMap((held) => {
      const [first] = held;
      if (first === undefined) return [];
      const since = held.reduce(
        (oldest, one) => (one.since < oldest ? one.since : oldest),
        first.since,
      );
      const obligations = [...new Set(held.map(({ obligation }) => obligation))];
      return [{ what: first.what, with: first.with, since, obligations }];
    })
    .sort(mostFirst);
}

function mostFirst(one: AwaitedOf, other: AwaitedOf): number {
  const more = other.obligations.length - one.obligations.length;
  if (more !== 0) return more;
  return `${one.what} ${one.with}` < `${other.what} ${other.with}` ? -1 : 1;
}
