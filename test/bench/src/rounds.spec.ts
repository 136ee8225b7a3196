import { describe, expect, it } from '@jest/globals';
import { inTurns } from './rounds.js';

const options = (rounds: number) => ({ rounds, warmUp: true, onRound: () => undefined });

describe('taking turns', () => {
  it('warms up each contender once, then turns the order round by round', async () => {
    const order: string[] = [];
    const turn = (label: string) => () => Promise.resolve(order.push(label));
    await inTurns({ a: turn('a'), b: turn('b'), c: turn('c') }, options(3));
    expect(order.join('')).toBe('abcabccbaabc');
  });

  it('keeps the values of each contender in the order of the rounds, without the warm-up', async () => {
    let turns = 0;
    const values = await inTurns({ only: () => Promise.resolve((turns += 1)) }, options(3));
    expect(values.of('only')).toEqual([2, 3, 4]);
  });

  it('counts every turn where none is for warming up', async () => {
    let turns = 0;
    const turn = () => Promise.resolve((turns += 1));
    const values = await inTurns({ turn }, { ...options(3), warmUp: false });
    expect(values.of('turn')).toEqual([1, 2, 3]);
  });

  it('finds the contender with the highest median, not the one with the highest value', async () => {
    const from = (list: number[]) => () => Promise.resolve(list.shift() ?? 0);
    const contenders = { steady: from([0, 5, 5, 5]), lucky: from([0, 99, 1, 1]) };
    const values = await inTurns(contenders, options(3));
    expect(values.highest(['lucky', 'steady'])).toBe('steady');
    expect(values.medians(['steady', 'lucky'])).toBe('steady 5.00, lucky 1.00');
  });

  it('says so when a label is asked for that was never measured', async () => {
    const values = await inTurns({}, options(1));
    expect(() => values.of('missing')).toThrow('nothing was measured as missing');
  });
});
