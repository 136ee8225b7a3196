import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { copyLog, MemoryEventLog, type Position } from '@ledger/event-log';
import { accepted, type JsonObject } from '@ledger/kernel';
import { on, PEOPLE, SUSPEND } from '@ledger/task/testing';
import { figureChanges, figuresOfCard } from '../domain/close/figures.js';
import { CloseHouse } from '../testing/close-house.js';
import {
  CLOSED_PERIOD,
  CLOSED_SCOPE,
  closedHouse,
  randomHistory,
  type Closed,
  type History,
} from '../testing/closed-history.js';
import { spacedLog } from '../testing/spaced-log.js';
import { task } from '../testing/worked-tasks.js';
import type { FedCorrection } from './correction-feed.js';

async function snapshotAt({ house, asOf }: Closed, position: Position): Promise<string> {
  const question = { scope: CLOSED_SCOPE, period: CLOSED_PERIOD, position, asOf };
  return accepted(await house.snapshots().take(question)).json;
}

/** Every page of the feed, one after the other. */
async function fed({ house }: Closed, limit: number): Promise<readonly FedCorrection[]> {
  const { feed } = house.told();
  const items: FedCorrection[] = [];
  const head = await house.log.head();
  for (let at = 0n; at < head;) {
    const page = await feed.page(at, { limit, agency: undefined });
    items.push(...page.items);
    at = page.upTo;
  }
  return items;
}

const keysOf = (items: readonly FedCorrection[]) =>
  items.map(({ at, event, obligation }) => `${at} ${event.envelope.id} ${obligation ?? ''}`);

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const shares = fc.double({ min: 0.2, max: 0.95, noNaN: true });
/** Among them two histories that are corrected after they were closed. */
const RUNS = {
  numRuns: 8,
  examples: [
    [57, 0.5],
    [58, 0.5],
  ] as [number, number][],
};

describe('a closed period over random histories', () => {
  it('keeps its snapshot, and so it is folded again from the same position, whatever comes later', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, shares, async (seed, share) => {
        const closed = await closedHouse(randomHistory(seed, share));
        const { room } = closed.house.told();
        const { proposal } = (await room.closed(closed.close)).state;
        const stored = closed.house.files.bytesOf(proposal.snapshot.sha256).toString('utf8');
        expect(await snapshotAt(closed, closed.position)).toBe(stored);
        expect(await closed.house.files.isIntact(proposal.snapshot)).toBe(true);
      }),
      RUNS,
    );
  });

  it('shows every correction: what was closed and what is told as corrected come to what is known', async () => {
    let corrected = 0;
    await fc.assert(
      fc.asyncProperty(seeds, shares, async (seed, share) => {
        const closed = await closedHouse(randomHistory(seed, share));
        const { room, corrections } = closed.house.told();
        const { state } = await room.closed(closed.close);
        const found = accepted(await corrections.of(state));
        const head = await closed.house.log.head();
        const before = figures(await snapshotAt(closed, closed.position));
        const after = figures(await snapshotAt(closed, head));
        expect(found.figures).toEqual(figureChanges(before, after));
        for (const { events } of found.obligations) {
          expect(events.length).toBeGreaterThan(0);
          expect(events.every(({ position }) => position > closed.position)).toBe(true);
        }
        if (found.figures.length > 0) expect(found.obligations).not.toEqual([]);
        corrected += found.obligations.length;
      }),
      RUNS,
    );
    expect(corrected).toBeGreaterThan(0);
  });

  it('is told by the feed with every obligation that is corrected, alike in pages of any length', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(seeds, shares, async (seed, share) => {
        const closed = await closedHouse(randomHistory(seed, share));
        const { room, corrections } = closed.house.told();
        const { obligations } = accepted(
          await corrections.of((await room.closed(closed.close)).state),
        );
        const items = await fed(closed, 200);
        expect(keysOf(await fed(closed, 1))).toEqual(keysOf(items));
        expect(new Set(keysOf(items)).size).toBe(items.length);
        const named = new Set(items.map(({ obligation }) => obligation));
        for (const { obligation } of obligations) expect(named).toContain(obligation);
        told += items.length;
      }),
      RUNS,
    );
    expect(told).toBeGreaterThan(0);
  });
});

describe('what is closed', () => {
  it.each([
    [{ of: 'agency', id: 'btttt' }, 'buckets.suspended'],
    [{ of: 'agency-with-predecessors', id: 'btttt' }, 'buckets.suspended'],
    [{ of: 'programme', id: 'p-57' }, 'buckets.suspended'],
    [{ of: 'ranking', id: 'ministries' }, 'places.btttt.counted'],
  ] as const)('%o is corrected by what its obligations are', async (scope, figure) => {
    const { known, later } = correctedHistory();
    const house = await CloseHouse.with(known, on('2025-04-02'));
    const position = await house.log.head();
    const close = await house.close({ scope, period: CLOSED_PERIOD, position, asOf: undefined });
    await house.log.ingest(await house.log.head(), later);
    const { room, corrections, feed } = house.told();
    const { state } = await room.closed(close);
    const { figures: changed, obligations } = accepted(await corrections.of(state));
    expect(changed.map((one) => one.figure)).toContain(figure);
    expect(obligations).toMatchObject([
      { obligation: '1', from: { status: 'openOverdue' }, to: { status: 'suspended' } },
    ]);
    const { items } = await feed.page(position, { limit: 10, agency: undefined });
    expect(items).toMatchObject([{ close: { id: close }, obligation: '1' }]);
    const ofAgency = await feed.page(position, { limit: 10, agency: 'btttt' });
    expect(ofAgency.items).toHaveLength(scope.id === 'btttt' ? 1 : 0);
    expect((await feed.page(position, { limit: 10, agency: 'bkhcn' })).items).toEqual([]);
  });
});

describe('a closed period in a copy of the log', () => {
  it('is found by the leaf hash of its last event, though every position is another', async () => {
    const closed = await closedHouse(correctedHistory());
    const target = new MemoryEventLog({ clock: () => on('2025-05-05') });
    await copyLog({ source: closed.house.log, target });
    const here = closed.house.told();
    const there = closed.house.told(spacedLog(target));
    const { state } = await there.room.closed(closed.close);
    expect(state).toEqual((await here.room.closed(closed.close)).state);
    const copied = accepted(await there.corrections.of(state));
    const found = accepted(await here.corrections.of(state));
    expect(copied.since).toBe(found.since * 1000n);
    expect(copied.figures).toEqual(found.figures);
    expect(found.figures.length).toBeGreaterThan(0);
  });

  it('is refused where no event has that leaf hash', async () => {
    const { house, close } = await closedHouse(correctedHistory());
    const { room } = house.told();
    const { proposal } = (await room.closed(close)).state;
    const other = { ...proposal, leaf: '0'.repeat(64) };
    const state = { ...(await room.closed(close)).state, proposal: other };
    await expect(house.told().corrections.of(state)).rejects.toThrow('period-close.event-missing');
  });
});

/** Halted in February, which was entered in April. */
function correctedHistory(): History {
  const known = task('task-1', '2025-02-28');
  const halt = { kind: 'EnterLate', step: SUSPEND, document: 'cv-1' } as const;
  const later = known
    .on('2025-04-10')
    .by(PEOPLE.assigner, { ...halt, effectiveAt: on('2025-02-05') });
  return { known: later.sealed.slice(0, 2), later: later.sealed.slice(2) };
}

function figures(json: string) {
  return figuresOfCard(JSON.parse(json) as JsonObject);
}
