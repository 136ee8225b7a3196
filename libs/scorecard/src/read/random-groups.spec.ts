import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, instantAfter } from '@ledger/kernel';
import { programmeCardOf, scorecardOf } from '../domain/card/scorecard.js';
import { BESIDE, BUCKETS, isBucket } from '../domain/obligation/bucket.js';
import { dueInstantsBefore } from '../domain/obligation/due-instants.js';
import { standingOf } from '../domain/obligation/standing.js';
import { randomGroups } from '../testing/random-groups.js';
import { randomInstants } from '@ledger/task/testing';
import { scopeOf, type AskedCard } from '../testing/story-cards.js';
import { LogObligations } from './log-obligations.js';
import { queryFor } from './scorecard-reader.js';

const AGENCIES = ['btttt', 'bkhcn', 'bca', 'vpcp'];
const NOBODY_SAID = { common: null, disciplined: null, tenure: { head: 'unknown' } } as const;
const MONTHS = Array.from({ length: 30 }, (_, index) => addMonths('2025-01-01', index).slice(0, 7));

/** Histories, with the points asked of them, that hold enough to be counted whatever is drawn beside them. */
const FULL = [57, 58];

type House = Awaited<ReturnType<typeof randomGroups>>;

let houses: readonly House[];
let seeds: readonly number[];
beforeAll(async () => {
  seeds = [...FULL, ...fc.sample(fc.integer({ min: 1, max: 1_000_000 }), 6)];
  houses = await Promise.all(seeds.map(randomGroups));
});

async function obligationsIn(house: House, asked: AskedCard, knownAt: string) {
  const scope = scopeOf(asked);
  const position = await house.log.positionAt(instantAfter(knownAt, -1));
  const query = queryFor('agency', AGENCIES, { ...scope, position });
  return { scope, obligations: await new LogObligations(house.log).obligationsAt(query) };
}

/** At some (T, K) of each house; the seeds stand in the failure. */
async function everywhere(
  check: (house: House, at: { readonly asOf: string; readonly knownAt: string }) => Promise<void>,
) {
  const points = fc.record({ asOf: randomInstants, knownAt: randomInstants });
  for (const [index, house] of houses.entries()) {
    await fc.assert(
      fc.asyncProperty(points, async (at) => {
        await check(house, at);
      }),
      { numRuns: 6, seed: seeds[index] ?? 0 },
    );
  }
}

describe('tasks given to groups and joint leads, one of whom merges', () => {
  it('partition into buckets, and each obligation stands in those of exactly one agency', async () => {
    let counted = 0;
    const statuses = new Set<string>();
    await everywhere(async (house, { asOf, knownAt }) => {
      const { scope, obligations } = await obligationsIn(house, { period: '2025', asOf }, knownAt);
      const programme = programmeCardOf({ ...scope, documents: ['nq-03'] }, obligations);
      const inBuckets = BUCKETS.reduce((sum, bucket) => sum + programme.buckets[bucket], 0);
      const beside = BESIDE.reduce((sum, name) => sum + programme.beside[name], 0);
      expect(inBuckets).toBe(programme.total);
      expect(inBuckets + beside).toBe(programme.standings.length);
      expect(programme.tasks.total).toBeLessThanOrEqual(2);
      const held = AGENCIES.flatMap((agency) =>
        scorecardOf({ ...scope, agency, predecessors: [] }, obligations, NOBODY_SAID)
          .standings.filter(({ status }) => isBucket(status))
          .map(({ obligation }) => obligation),
      );
      const all = programme.standings.filter(({ status }) => isBucket(status));
      expect([...held].sort()).toEqual(all.map(({ obligation }) => obligation));
      counted += all.length;
      for (const { status } of programme.standings) statuses.add(status);
    });
    expect(counted).toBeGreaterThan(20);
    expect([...statuses]).toEqual(expect.arrayContaining(['openOverdue', 'mergedInto']));
  });

  it('have every due instant in exactly one of adjacent periods, seen at one (T, K)', async () => {
    let found = 0;
    await everywhere(async (house, { asOf, knownAt }) => {
      const all = { period: '2025-01-01..2027-06-30', asOf };
      const now = (await obligationsIn(house, all, knownAt)).obligations;
      const held: string[] = [];
      for (const period of MONTHS) {
        const { scope, obligations } = await obligationsIn(house, { period, asOf }, knownAt);
        const view = { side: 'everybody' as const, period: scope.period, asOf: scope.asOf };
        for (const one of obligations) {
          const instants = standingOf(one, { ...view, exempts: true })?.instants ?? [];
          held.push(...instants.map(({ at }) => `${one.obligation} ${at}`));
        }
      }
      const due = now.flatMap((one) =>
        dueInstantsBefore(one, asOf).map(({ at }) => `${one.obligation} ${at}`),
      );
      found += due.length;
      expect([...held].sort()).toEqual([...due].sort());
    });
    expect(found).toBeGreaterThan(10);
  });
});
