import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { isRefusal, refuse, type SealedEvent } from '@ledger/kernel';
import type { AppendRequest } from '../../event-log.port.js';
import { resealed } from '../../testing/sealed-events.js';
import { append, appenderOn, request } from '../testing/appends.js';
import { FakeStore, scripted, type Mishap } from '../testing/fake-store.js';
import { MAX_APPEND_BYTES } from './appender.js';

const recorded = ({ events }: AppendRequest, repeated: boolean) => ({
  outcome: 'recorded',
  revision: events.at(-1)!.envelope.rev,
  leaf: events.at(-1)!.leaf,
  repeated,
});

describe('appending to EventStoreDB', () => {
  it('takes one request and no read where the stream is known', async () => {
    const store = new FakeStore();
    const appender = appenderOn(store);
    const first = request();
    await append(appender, first);
    expect(await append(appender, request(first.events))).toMatchObject({ repeated: false });
    expect([store.received, store.reads]).toEqual([2, 0]);
  });

  it('reads what an append is to follow from where the stream is not known, and then knows it', async () => {
    const store = new FakeStore();
    const first = request([], { count: 3 });
    store.put(first);
    const appender = appenderOn(store);
    const second = request(first.events);
    expect(await append(appender, second)).toMatchObject(recorded(second, false));
    await append(appender, request([...first.events, ...second.events]));
    expect(store.reads).toBe(1);
  });

  it('a reply that was lost is made up for by the same call: written once, and not called a repeat', async () => {
    const store = new FakeStore(['reply-lost', 'request-lost', 'reply-lost']);
    const asked = request([], { count: 3 });
    expect(await append(appenderOn(store), asked)).toEqual({
      ...recorded(asked, false),
      position: 300n,
    });
    expect(store.events('task-1')).toHaveLength(3);
  });

  it('the same bytes again are the first result, also after the stream has moved on', async () => {
    const store = new FakeStore();
    const first = request();
    const original = await append(appenderOn(store), first);
    store.put(request(first.events, { count: 5 }));
    expect(await append(appenderOn(store), first)).toEqual({ ...original, repeated: true });
    expect(store.events('task-1')).toHaveLength(6);
  });

  it('the same ids with other bytes are never taken for a repeat', async () => {
    const store = new FakeStore();
    const commandId = randomUUID();
    const first = request([], { commandId, payload: { said: 'one' } });
    await append(appenderOn(store), first);
    const other = request([], { commandId, payload: { said: 'two' } });
    const { id } = other.events[0]!.envelope;
    const reused = refuse('idempotency.key-reused', { eventId: id, stream: 'task-1' });
    expect(await append(appenderOn(store), other)).toEqual(reused);
  });

  it('another’s event at the wanted place is a conflict, and says where the stream is', async () => {
    const store = new FakeStore(['reply-lost']);
    store.put(request([], { count: 2 }));
    const conflict = { stream: 'task-1', expected: 'no-stream', actual: '1' };
    expect(await append(appenderOn(store), request())).toEqual(refuse('log.conflict', conflict));
  });

  it('an event that names another predecessor is refused before anything is sent', async () => {
    const store = new FakeStore();
    const first = request();
    store.put(first);
    const good = request(first.events);
    const events = [resealed(good.events[0]!, { prev: 'f'.repeat(64) })];
    const outcome = await append(appenderOn(store), { ...good, events });
    expect(outcome).toMatchObject({ refused: 'envelope.misplaced', params: { field: 'prev' } });
    expect(store.received).toBe(0);
  });

  it('a clock that is wrong is refused, unless the events are recorded already', async () => {
    const store = new FakeStore();
    const late = request([], { recordedAt: '2025-01-09T01:00:00.000Z' });
    expect(await append(appenderOn(store), late)).toMatchObject({ refused: 'clock.skewed' });
    expect(store.received).toBe(0);
    store.put(late);
    expect(await append(appenderOn(store), late)).toMatchObject(recorded(late, true));
  });

  it('events over a megabyte together are refused before anything is sent', async () => {
    const store = new FakeStore();
    const text = 'x'.repeat(60_000);
    const large = request([], { count: 18, payload: { text } });
    const bytes = large.events.reduce((sum, event) => sum + event.bytes.length, 0);
    const tooLarge = refuse('append.too-large', { bytes, limit: MAX_APPEND_BYTES });
    expect(await append(appenderOn(store), large)).toEqual(tooLarge);
    expect(store.received).toBe(0);
  });

  it('a server that takes less says so', async () => {
    const store = scripted({ kind: 'too-large', limit: 10 });
    const outcome = await append(appenderOn(store), request());
    expect(outcome).toMatchObject({ refused: 'append.too-large', params: { limit: 10 } });
  });
});

describe('whatever gets lost on the way', () => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
  const mishap = fc.constantFrom<Mishap>(
    'none',
    'none',
    'request-lost',
    'reply-lost',
    'not-reached',
  );

  it(`two writers of one stream end with exactly what was acknowledged to them (seed ${seed})`, async () => {
    const history = fc.record({
      mishaps: fc.array(mishap, { maxLength: 12 }),
      counts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(history, async ({ mishaps, counts }) => {
        const store = new FakeStore([...mishaps]);
        const acknowledged: SealedEvent[] = [];
        const appenders = [appenderOn(store), appenderOn(store)];
        for (const count of counts) {
          const asked = appenders.map(() => request(acknowledged, { count }));
          const outcomes = await Promise.all(
            appenders.map((appender, n) => append(appender, asked[n]!)),
          );
          const winner = outcomes.findIndex((outcome) => !isRefusal(outcome));
          expect(outcomes.filter(isRefusal)).toMatchObject([{ refused: 'log.conflict' }]);
          acknowledged.push(...asked[winner]!.events);
          const again = await append(appenders[1 - winner]!, asked[winner]!);
          expect(again).toEqual({ ...outcomes[winner], repeated: true });
        }
        const leaves = store.events('task-1').map(({ envelope }) => envelope.id);
        expect(leaves).toEqual(acknowledged.map(({ envelope }) => envelope.id));
      }),
      { seed, numRuns: 40 },
    );
  });
});
