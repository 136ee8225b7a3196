import { describe, expect, it } from '@jest/globals';
import { toResult } from './bench-result.js';

const rate = { name: 'append', unit: 'events/s', better: 'higher' } as const;
const time = { name: 'lone', unit: 'ms', better: 'lower' } as const;

describe('the result of a row', () => {
  it('is made of medians, with the spread of the rounds before the note', () => {
    const rounds = { ours: [900, 300, 200], reference: [100, 150, 200], note: 'at 64' };
    expect(toResult(rate, rounds)).toEqual({
      name: 'append',
      unit: 'events/s',
      ours: 300,
      reference: 150,
      ratio: 2,
      rounds: 3,
      note: 'ratio by round 1.00 to 9.00; at 64',
    });
  });

  it('has a ratio above 1 where ours is better, also where less is better', () => {
    const rounds = { ours: [2, 2, 2], reference: [3, 3, 3], note: '' };
    expect(toResult(rate, rounds).ratio).toBe(0.6667);
    expect(toResult(time, rounds).ratio).toBe(1.5);
  });

  it('speaks of no spread where there was one round', () => {
    expect(toResult(time, { ours: [1], reference: [1], note: 'once' }).note).toBe('once');
  });
});
