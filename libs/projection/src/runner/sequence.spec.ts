import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@ledger/event-log';
import { sampleEvents, sampleInstant } from '../testing/sample-events.js';
import { following, LogOrderError } from './sequence.js';

const [sample] = sampleEvents(1);

function at(...positions: readonly number[]): readonly RecordedEvent[] {
  return positions.map((n) => ({
    ...sample!,
    position: BigInt(n),
    recordedTime: sampleInstant(n),
  }));
}

function positions(events: readonly RecordedEvent[]): readonly number[] {
  return events.map(({ position }) => Number(position));
}

describe('what follows the checkpoint', () => {
  it('leaves out what was delivered again', () => {
    expect(positions(following(at(3, 4, 5, 6), 4n, true))).toEqual([5, 6]);
    expect(positions(following(at(3, 4), 4n, true))).toEqual([]);
  });

  it('never has a gap where the log is dense', () => {
    expect(() => following(at(6), 4n, true)).toThrow(LogOrderError);
    expect(() => following(at(5, 7), 4n, true)).toThrow('position 7 after 5');
  });

  it('may have gaps where the log is not dense, but never goes back', () => {
    expect(positions(following(at(60, 90), 4n, false))).toEqual([60, 90]);
    expect(() => following(at(90, 60), 4n, false)).toThrow(LogOrderError);
    expect(() => following(at(60, 60), 4n, false)).toThrow(LogOrderError);
  });
});
