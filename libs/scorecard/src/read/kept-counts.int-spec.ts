import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventLog } from '@ledger/event-log';
import { instantAfter } from '@ledger/kernel';
import { randomInstants } from '@ledger/task/testing';
import { countedCardOf } from '../domain/card/counted-card.js';
import { rank } from '../domain/engine/ranking.js';
import { exactNumber } from '../domain/exact/fraction.js';
import { standingOf } from '../domain/obligation/standing.js';
import { groupOf, type StandingGroup } from '../domain/obligation/standing-group.js';
import { cutOf, type Viewpoint } from '../domain/obligation/viewpoint.js';
import { DEFAULT_SCORING_POLICY } from '../domain/policy/default-policy.seed.js';
import { HISTORIES, KeptHistories, TRIED } from '../testing/kept-history.js';
import { scopeOf } from '../testing/story-cards.js';
import { KeptCounts } from './kept-counts.js';
import { LogObligations } from './log-obligations.js';
import type { CountedStandings, CountQuestion } from './standing-counts.port.js';

let histories: KeptHistories;
beforeAll(async () => {
  histories = await KeptHistories.open();
});
afterAll(() => histories.close());

const AGENCIES = ['btttt', 'bkhcn', 'chinh-phu'];
const asked = fc.record({
  asOf: randomInstants,
  knownAt: randomInstants,
  exempts: fc.boolean(),
  period: fc.constantFrom('2025', '2025-Q1', '2025-H2', '2025-06', '2026-02'),
});

describe('obligations counted by the database', () => {
  it.each(HISTORIES)(
    'are as many, agency by agency, and rank agencies alike as recomputed from the log one by one, for every (T, K) tried, of %s',
    async (_of, logFrom) => {
      let counted = 0;
      const kinds = new Set<string>();
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), async (seed) => {
          const log = await logFrom(seed);
          const counts = new KeptCounts(await histories.toolsFor(log));
          for (const { knownAt, asOf, exempts, period: words } of fc.sample(asked, {
            numRuns: 40,
            seed,
          })) {
            const { period } = scopeOf({ period: words, asOf });
            if (asOf <= period.from) continue;
            const position = await log.positionAt(instantAfter(knownAt, -1));
            const view = { period, asOf, exempts, position };
            const agencies = exempts ? AGENCIES : ('everybody' as const);
            const found = await counts.countedAt({ ...view, agencies });
            const recomputed = new Map<string, readonly StandingGroup[]>();
            for (const agency of AGENCIES) {
              recomputed.set(agency, await recounted(log, agency, view));
              const expected = merged(recomputed.get(agency) ?? []);
              expect(merged(found.get(agency) ?? [])).toEqual(expected);
              for (const [kind, count] of Object.entries(expected)) {
                counted += count;
                kinds.add(kind);
              }
            }
            expect(rankedBy(found, exempts)).toEqual(rankedBy(recomputed, exempts));
          }
        }),
        TRIED,
      );
      expect(counted).toBeGreaterThan(100);
      expect(kinds.size).toBeGreaterThan(8);
    },
  );
});

/** The places of the agencies, with what is proposed for them. */
function rankedBy(counted: CountedStandings, exempts: boolean) {
  const rules = { ...DEFAULT_SCORING_POLICY, objectiveCauseExempts: exempts, fewestForRating: 1 };
  const facts = { common: exactNumber('28'), disciplined: false, tenure: NOBODY } as const;
  const entries = AGENCIES.map((agency) => {
    const card = countedCardOf(agency, counted.get(agency) ?? [], { facts, rules });
    const { total, proposal } = card.score;
    return { agency, total, counted: card.counted, rating: proposal.rating };
  });
  return rank(entries, rules);
}

const NOBODY = { head: 'unknown' } as const;

type View = Omit<CountQuestion, 'agencies'>;

async function recounted(log: EventLog, agency: string, view: View) {
  const { period, asOf, position } = view;
  const obligations = await new LogObligations(log).obligationsAt({
    by: 'agency',
    keys: [agency],
    from: period.from,
    cut: cutOf(view),
    asOf,
    position,
  });
  const side: Viewpoint = { ...view, side: [agency] };
  const standings = obligations.flatMap((one) => standingOf(one, side) ?? []);
  return standings.map(groupOf);
}

/** How many there are of each kind that can be told apart. */
function merged(groups: readonly StandingGroup[]): Readonly<Record<string, number>> {
  const kinds: Record<string, number> = {};
  for (const { count, status, marks, reasons, misses, completed, silent } of groups) {
    const kind = JSON.stringify({ status, marks, reasons, misses, completed, silent });
    kinds[kind] = (kinds[kind] ?? 0) + count;
  }
  return kinds;
}
