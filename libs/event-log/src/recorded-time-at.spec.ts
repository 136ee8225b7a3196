import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '@ledger/kernel';
import type { AllReadOptions, EventPages, Position, RecordedEvent } from './event-log.port.js';
import { recordedTimeAt } from './recorded-time-at.js';

const at = (second: number): Instant => new Date(Date.UTC(2025, 0, 9, 2, 0, second)).toISOString();

interface Drawn {
  /** Positions that hold no event, before the event. */
  readonly gap: number;
  /** Seconds since the event before. */
  readonly later: number;
}

/** A log with gaps between its positions, whose questions are counted. */
class SparseLog {
  readonly events: readonly RecordedEvent[];
  asked = 0;

  constructor(drawn: readonly Drawn[]) {
    let [position, second] = [0, 0];
    this.events = drawn.map(({ gap, later }) => {
      position += 1 + gap;
      second += later;
      return { position: BigInt(position), recordedTime: at(second) } as RecordedEvent;
    });
  }

  identity = () => Promise.resolve({ log: 'l-1', origin: 'o-1' });
  head = () => Promise.resolve(this.events.at(-1)?.position ?? 0n);

  positionAt = (instant: Instant) => {
    this.asked += 1;
    const until = this.events.filter(({ recordedTime }) => recordedTime <= instant);
    return Promise.resolve(until.at(-1)?.position ?? 0n);
  };

  readAll = ({ after }: AllReadOptions = {}): EventPages => {
    this.asked += 1;
    const found = this.events.find(({ position }) => position > (after?.position ?? 0n));
    return onePage(found === undefined ? [] : [found]);
  };

  /** By definition: the time of the last event up to the position. */
  timeAt(upTo: Position): Instant | null {
    return this.events.filter(({ position }) => position <= upTo).at(-1)?.recordedTime ?? null;
  }
}

async function* onePage(events: readonly RecordedEvent[]): EventPages {
  if (events.length > 0) yield await Promise.resolve(events);
}

const drawn = (most: number) =>
  fc.array(fc.record({ gap: fc.nat(most), later: fc.nat(2) }), { minLength: 1, maxLength: 12 });

describe('the recorded time of a position', () => {
  it('is that of the last event up to it, of every position up to the head, also in gaps', async () => {
    const property = fc.asyncProperty(drawn(3), async (entries) => {
      const log = new SparseLog(entries);
      const head = await log.head();
      for (let position = 0n; position <= head; position += 1n) {
        log.asked = 0;
        expect(await recordedTimeAt(position, log)).toBe(log.timeAt(position));
        expect(log.asked).toBeLessThanOrEqual(4);
      }
    });
    await fc.assert(property);
  });

  it('takes one question where the position holds an event', async () => {
    const log = new SparseLog(Array.from({ length: 5_000 }, () => ({ gap: 0, later: 1 })));
    expect(await recordedTimeAt(4_321n, log)).toBe(at(4_321));
    expect(log.asked).toBe(1);
  });

  it('is unknown beyond the head', async () => {
    const log = new SparseLog([{ gap: 0, later: 1 }]);
    await expect(recordedTimeAt(2n, log)).rejects.toMatchObject({
      refusal: { refused: 'position.beyond-head', params: { position: '2', head: '1' } },
    });
  });
});
