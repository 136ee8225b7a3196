import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { laterOf, type Instant } from '@ledger/kernel';
import type { Position } from '../../event-log.port.js';
import {
  BEGINNING,
  RecordedTimeFold,
  type RecordedTimeMark,
  type RecordedTimes,
} from '../../recorded-times.port.js';
import type { OwnEvent } from './own-event.js';
import { RecordedTimeIndex, type KeptTimes } from './recorded-time-index.js';

const at = (second: number): Instant => new Date(Date.UTC(2025, 0, 9, 2, 0, second)).toISOString();

/** A log whose events were recorded at these seconds; positions are far apart, as bytes are. */
class Log {
  readonly events: OwnEvent[] = [];
  reads = 0;

  constructor(seconds: readonly number[] = []) {
    for (const second of seconds) this.add(second);
  }

  add(second: number): OwnEvent {
    const position = BigInt(this.events.length + 1) * 1_000n;
    const envelope = { recordedAt: at(second) } as OwnEvent['envelope'];
    const event = { position, envelope, bytes: new Uint8Array(), serverId: String(position) };
    this.events.push(event);
    return event;
  }

  readonly after = (position: Position) => {
    this.reads += 1;
    const events = this.events.filter((event) => event.position > position).slice(0, 3);
    return Promise.resolve({ events, atEnd: events.length < 3 });
  };

  get times(): readonly Instant[] {
    let maximum = '';
    return this.events.map(({ envelope }) => (maximum = laterOf(maximum, envelope.recordedAt)));
  }
}

/** What a projection has kept of a log's first events. */
function keptOf(log: Log, count: number): KeptTimes {
  const fold = new RecordedTimeFold();
  const marks: RecordedTimeMark[] = [];
  for (const event of log.events.slice(0, count)) {
    const mark = fold.next(event);
    if (mark !== null) marks.push(mark);
  }
  const times: RecordedTimes = {
    reached: () => Promise.resolve(fold.reached),
    marksAt: (_, positions) => {
      expect(positions.every((position) => position <= fold.reached.position)).toBe(true);
      const found = marks.filter(({ position }) => positions.includes(position));
      return Promise.resolve(
        new Map(found.map(({ position, recordedTime }) => [position, recordedTime])),
      );
    },
    lastMarkUntil: (_, instant) =>
      Promise.resolve(marks.findLast(({ recordedTime }) => recordedTime <= instant) ?? BEGINNING),
  };
  return { times, log: () => 'l-1' };
}

async function timesOf(index: RecordedTimeIndex, events: readonly OwnEvent[]) {
  return (await index.complete(events)).map(({ recordedTime }) => recordedTime);
}

describe('recorded times where the store does not tell them', () => {
  it('are read from the log once, and after that only what is new', async () => {
    const log = new Log([1, 5, 3, 2, 6, 4]);
    const index = new RecordedTimeIndex(log.after, null);
    expect(await timesOf(index, log.events)).toEqual(log.times);
    const { reads } = log;
    expect(await timesOf(index, log.events.slice(2, 4))).toEqual([at(5), at(5)]);
    expect(log.reads).toBe(reads);
    expect(await timesOf(index, [log.add(1)])).toEqual([at(6)]);
    expect(log.reads).toBe(reads + 1);
  });

  it('are read once although many ask at once', async () => {
    const log = new Log([1, 5, 3, 2]);
    const index = new RecordedTimeIndex(log.after, null);
    await Promise.all(log.events.map((event) => index.markOf(event)));
    expect(log.reads).toBe(2);
  });

  it('are not read from the log as far as a projection has kept them', async () => {
    const log = new Log(Array.from({ length: 300 }, (_, n) => (n * 7) % 60));
    const index = new RecordedTimeIndex(log.after, keptOf(log, 298));
    expect(await timesOf(index, log.events)).toEqual(log.times);
    expect(log.reads).toBe(1);
  });

  it('an event that is not in the log yet is waited for', async () => {
    const log = new Log([1]);
    const index = new RecordedTimeIndex(log.after, null);
    const ahead = new Log([1, 9]).events[1]!;
    const asked = index.markOf(ahead);
    setTimeout(() => log.add(9), 20);
    expect(await asked).toEqual({ position: 2_000n, recordedTime: at(9) });
  });

  it('too far ahead of what is kept are refused in time, and known once somebody asked often enough', async () => {
    const log = new Log(Array.from({ length: 30 }, (_, n) => n));
    const slowly = async (position: Position) => {
      await sleep(20);
      return log.after(position);
    };
    const index = new RecordedTimeIndex(slowly, keptOf(log, 2), 50);
    const behind = { refusal: { refused: 'log.times-behind' } };
    await expect(index.markOf(log.events[29]!)).rejects.toMatchObject(behind);
    await expect(index.positionAt(at(40))).rejects.toMatchObject(behind);
    const known = async () => {
      for (;;) {
        const position = await index.positionAt(at(40)).catch(() => null);
        if (position !== null) return position;
      }
    };
    expect(await known()).toBe(30_000n);
    expect(await timesOf(index, log.events.slice(29))).toEqual([at(29)]);
  });

  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
  const second = fc.integer({ min: 0, max: 20 });

  it(`are the running maximum, and positions are found by them, however much is kept (seed ${seed})`, async () => {
    const history = fc.record({
      seconds: fc.array(second, { maxLength: 30 }),
      kept: fc.nat(30),
      asked: fc.array(fc.nat(29), { maxLength: 5 }),
      instants: fc.array(second, { minLength: 1, maxLength: 4 }),
      later: fc.array(second, { maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(history, async ({ seconds, kept, asked, instants, later }) => {
        const log = new Log(seconds);
        const index = new RecordedTimeIndex(log.after, kept > 25 ? null : keptOf(log, kept));
        const check = async () => {
          const { times } = log;
          const some = asked.flatMap((n) => log.events.slice(n, n + 1));
          expect(await timesOf(index, some)).toEqual(
            some.map(({ position }) => times[Number(position / 1_000n) - 1]),
          );
          for (const instant of instants.map(at)) {
            const last = times.findLastIndex((time) => time <= instant);
            expect(await index.positionAt(instant)).toBe(BigInt(last + 1) * 1_000n);
          }
        };
        await check();
        for (const recorded of later) log.add(recorded);
        await check();
      }),
      { seed },
    );
  });
});
