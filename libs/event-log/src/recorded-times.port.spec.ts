import { describe, expect, it } from '@jest/globals';
import { RecordedTimeFold } from './recorded-times.port.js';

const at = (second: number) => new Date(Date.UTC(2025, 0, 9, 2, 0, second)).toISOString();

/** The marks that a fold keeps of events recorded at these seconds, at positions 1, 2, 3, … */
function marksOf(seconds: readonly number[], fold = new RecordedTimeFold()) {
  const events = seconds.map((second, n) => ({
    position: BigInt(n + 1),
    envelope: { recordedAt: at(second) },
  }));
  return events.map((event) => fold.next(event));
}

describe('which events get a mark', () => {
  it('only those that were recorded later than their own recordedAt says', () => {
    const marks = marksOf([1, 3, 2, 3, 1, 4]);
    expect(marks.map((mark) => mark?.recordedTime ?? null)).toEqual([
      null,
      null,
      at(3),
      null,
      at(3),
      null,
    ]);
  });

  it('and one of every 256, so that a position can be found by its time', () => {
    const marks = marksOf(Array.from({ length: 600 }, () => 1));
    const marked = marks.flatMap((mark) => (mark === null ? [] : [mark.position]));
    expect(marked).toEqual([256n, 512n]);
  });

  it('goes on from where an earlier fold ended', () => {
    const fold = new RecordedTimeFold({ position: 0n, recordedTime: at(9) });
    expect(marksOf([5], fold)).toEqual([{ position: 1n, recordedTime: at(9) }]);
    expect(fold.reached).toEqual({ position: 1n, recordedTime: at(9) });
  });

  it('the same ones, however often the fold is put down and taken up again', () => {
    let fold = new RecordedTimeFold();
    const marks = Array.from({ length: 600 }, (_, n) => {
      fold = new RecordedTimeFold(fold.reached, fold.sinceMark);
      return fold.next({ position: BigInt(n + 1), envelope: { recordedAt: at(1) } });
    });
    const marked = marks.flatMap((mark) => (mark === null ? [] : [mark.position]));
    expect(marked).toEqual([256n, 512n]);
  });
});
