import { describe, expect, it } from '@jest/globals';
import { inTurns } from './rounds.js';

const silent = () => undefined;

describe('taking turns', () => {
  it('warms up each contender once, then turns the order round by round', async () => {
    const order: string[] = [];
    const turn = (label: string) => () => Promise.resolve(order.push(label));
    await inTurns({ a: turn('a'), b: turn('b'), c: turn('c') }, 3, silent);
    expect(order.join('')).toBe('abcabccbaabc');
  });

  it('keeps the values of each contender in the order of the rounds, without the warm-up', async () => {
    let turns = 0;
    const values = await inTurns({ only: () => Promise.resolve((turns += 1)) }, 3, silent);
    expect(values.of('only')).toEqual([2, 3, 4]);
  });

  it('finds the contender with the highest median, not the one with the highest value', async () => {
    const from = (list: number[]) => () => Promise.resolve(list.shift() ?? 0);
    const contenders = { steady: from([0, 5, 5, 5]), lucky: from([0, 99, 1, 1]) };
    const values = await inTurns(contenders, 3, silent);
    expect(values.highest(['lucky', 'steady'])).toBe('steady');
    expect(values.medians(['steady', 'lucky'])).toBe('steady 5.00, lucky 1.00');
  });

  it('says so when a label is asked for that was never measured', async () => {
    const values = await inTurns({}, 1, silent);
    expect(() => values.of('missing')).toThrow('nothing was measured as missing');
  });
});
