import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@ledger/event-log';
import { EventRegistry, isRefusal, seal, streamHead, type Decider } from '@ledger/kernel';
import { commandAt } from '@ledger/kernel/testing';
import fc from 'fast-check';
import { KnownStream } from './known-stream.js';

type Noted = { readonly type: 'note.said'; readonly payload: { readonly n: number } };

const registry = new EventRegistry([{ type: 'note.said', version: 1, example: { n: 1 } }]);

/** Keeps the numbers in the order in which they were folded, and counts how often anything was. */
function notes() {
  let folded = 0;
  const decider: Decider<readonly number[], number, Noted> = {
    initial: [],
    decide: (n) => [{ type: 'note.said', payload: { n } }],
    evolve: (state, { payload }) => {
      folded += 1;
      return [...state, payload.n];
    },
  };
  return { decider, foldedSoFar: () => folded };
}

/** One event for each time, counted from 0; null takes it from the clock, anything else is entered late. */
function events(times: readonly (string | null)[]): readonly RecordedEvent[] {
  let stream: readonly RecordedEvent[] = [];
  for (const [n, effectiveAt] of times.entries()) {
    const now = `2025-01-09T02:00:${String(n).padStart(2, '0')}.000Z`;
    const when = effectiveAt === null ? {} : { effectiveAt, enteredLate: true };
    const sealed = seal({
      origin: 'log-1',
      stream: 'note-1',
      head: streamHead(stream),
      events: [{ type: 'note.said', schemaVersion: 1, payload: { n }, ...when }],
      context: commandAt(now, `command-${n}`),
    });
    if (isRefusal(sealed)) throw new Error(sealed.refused);
    const position = BigInt(n + 1);
    stream = [...stream, ...sealed.map((one) => ({ ...one, position, recordedTime: now }))];
  }
  return stream;
}

describe('a known stream', () => {
  it('folds each event once, also when others follow', () => {
    const { decider, foldedSoFar } = notes();
    const [first, second, third] = events([null, null, null]);
    const two = new KnownStream([first!, second!]);
    expect(two.fold(decider, registry)).toEqual([0, 1]);
    expect(two.fold(decider, registry)).toEqual([0, 1]);
    expect(foldedSoFar()).toBe(2);
    expect(two.followedBy([third!]).fold(decider, registry)).toEqual([0, 1, 2]);
    expect(foldedSoFar()).toBe(3);
    expect(two.fold(decider, registry)).toEqual([0, 1]);
    expect(foldedSoFar()).toBe(3);
  });

  it('is folded by one decider as if there were no other', () => {
    const [one, other] = [notes(), notes()];
    const stream = new KnownStream(events([null]));
    expect(stream.fold(one.decider, registry)).toEqual([0]);
    expect(other.foldedSoFar()).toBe(0);
    expect(stream.fold(other.decider, registry)).toEqual([0]);
  });

  it('says the same however it became known, piece by piece or at once', () => {
    const times = fc.array(
      fc.constantFrom(null, '2025-01-08T02:00:00.000Z', '2025-01-09T02:00:01.500Z'),
      { maxLength: 10 },
    );
    const lengths = fc.array(fc.nat(4), { maxLength: 4 });
    fc.assert(
      fc.property(times, lengths, (all, pieces) => {
        const { decider } = notes();
        const stream = events(all);
        let known = new KnownStream();
        for (const length of pieces) {
          const from = known.events.length;
          known = known.followedBy(stream.slice(from, from + length));
          known.fold(decider, registry);
        }
        known = known.followedBy(stream.slice(known.events.length));
        expect(known.fold(decider, registry)).toEqual(
          new KnownStream(stream).fold(decider, registry),
        );
        expect(known.revision).toBe(all.length === 0 ? null : all.length - 1);
      }),
    );
  });
});
