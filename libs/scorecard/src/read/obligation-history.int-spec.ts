import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventLog } from '@ledger/event-log';
import { instantAfter } from '@ledger/kernel';
import {
  begun,
  logOf,
  passedOn,
  PEOPLE,
  randomInstants,
  randomStories,
  storyEvents,
  storyLog,
} from '@ledger/task/testing';
import { asCoordinator } from '../domain/card/coordination.js';
import { scorecardOf } from '../domain/card/scorecard.js';
import { HISTORIES, KeptHistories, TRIED } from '../testing/kept-history.js';
import { scopeOf } from '../testing/story-cards.js';
import { KeptObligations } from './kept-obligations.js';
import { LogObligations } from './log-obligations.js';
import type { ObligationQuery, ObligationSource } from './obligation-source.port.js';
import { queryFor } from './scorecard-reader.js';

let histories: KeptHistories;
beforeAll(async () => {
  histories = await KeptHistories.open();
});
afterAll(() => histories.close());

async function kept(log: EventLog): Promise<ObligationSource> {
  return new KeptObligations(await histories.toolsFor(log));
}

/** What a history holds that was filled in batches of so many. */
async function rowsFrom(log: EventLog, batchSize?: number): Promise<readonly string[]> {
  return histories.rowsIn(await histories.filled(log, batchSize));
}

const SEEDS = fc.integer({ min: 1, max: 1e6 });

describe('the history of obligations', () => {
  it.each(HISTORIES)(
    'holds the same rows whatever the batches were, and so when it is rebuilt, of %s',
    async (_of, logFrom) => {
      const sizes = fc.integer({ min: 1, max: 40 });
      await fc.assert(
        fc.asyncProperty(SEEDS, sizes, async (seed, batchSize) => {
          const log = await logFrom(seed);
          expect(await rowsFrom(log, batchSize)).toEqual(await rowsFrom(log));
        }),
        { numRuns: TRIED.numRuns },
      );
    },
  );

  it('that was filled while the log grew holds what one holds that was filled at once', async () => {
    const events = storyEvents(...randomStories(5, 11));
    const growing = await logOf(events.slice(0, 1));
    for (let held = 1; held < events.length; held += 23) {
      await growing.ingest(BigInt(held), events.slice(held, held + 23));
      await histories.fill('history-live', growing);
    }
    expect(await histories.rowsIn('history-live')).toEqual(await rowsFrom(await logOf(events)));
  });

  it('finds what was asked of a coordinator, which answers for none of it', async () => {
    const asked = begun().on('2025-03-03').by(PEOPLE.officer, {
      kind: 'AskCoordinator',
      ask: 'a1',
      coordinator: 'bca',
      part: 'Số liệu an toàn thông tin',
      by: '2025-03-31',
    });
    const log = await storyLog(asked, passedOn('task-2'));
    const source = await kept(log);
    const scope = scopeOf({ agency: 'bca', period: '2025', asOf: '2025-07-15' });
    const query = queryFor('coordinator', ['bca'], { ...scope, position: await log.head() });
    const found = await source.obligationsAt(query);
    expect(found.map(({ obligation }) => obligation)).toEqual(['1']);
    expect(scorecardOf(scope, found, NOBODY_SAID).standings).toEqual([]);
    expect(asCoordinator(scope, found)).toMatchObject({
      coordinator: 'bca',
      counts: { unanswered: 1, running: 0 },
      parts: [{ obligation: '1', ask: 'a1', answeredAt: null }],
    });
    expect(asCoordinator(scope, await new LogObligations(log).obligationsAt(query))).toEqual(
      asCoordinator(scope, found),
    );
  });

  it.each(HISTORIES)(
    'tells the same scorecards as the log recomputed, for every (T, K) tried, of %s',
    async (_of, logFrom) => {
      let counted = 0;
      await fc.assert(
        fc.asyncProperty(SEEDS, async (seed) => {
          counted += await comparedIn(await logFrom(seed), seed);
        }),
        TRIED,
      );
      expect(counted).toBeGreaterThan(20);
    },
  );
});

const QUESTIONS = fc.record({
  asOf: randomInstants,
  knownAt: randomInstants,
  side: fc.constantFrom(['btttt'], ['bkhcn'], ['bkhcn', 'btttt']),
  period: fc.constantFrom('2025', '2025-Q1', '2025-H2', '2025-06', '2026-02'),
});

/** Asks for cards of a log both ways. @returns how many obligations stood on them */
async function comparedIn(log: EventLog, seed: number): Promise<number> {
  let counted = 0;
  const source = await kept(log);
  for (const { asOf, knownAt, side, period } of fc.sample(QUESTIONS, { numRuns: 25, seed })) {
    const [agency = '', ...predecessors] = side;
    const scope = scopeOf({ agency, predecessors, period, asOf });
    if (asOf <= scope.period.from) continue;
    const position = await log.positionAt(instantAfter(knownAt, -1));
    const query = queryFor('agency', side, { ...scope, position });
    const cards = await Promise.all(
      [source, new LogObligations(log)].map((one) => told(one, query, scope)),
    );
    expect(cards[0]).toEqual(cards[1]);
    counted += cards[0]?.standings.length ?? 0;
  }
  return counted;
}

const NOBODY_SAID = { common: null, disciplined: null, tenure: { head: 'unknown' } } as const;

type Scope = ReturnType<typeof scopeOf>;

async function told(source: ObligationSource, query: ObligationQuery, scope: Scope) {
  const obligations = await source.obligationsAt(query);
  return scorecardOf(scope, obligations, NOBODY_SAID);
}
