import { describe, expect, it } from '@jest/globals';
import { startOfDay, uuidV5 } from '@ledger/kernel';
import {
  decideMerger,
  GROUP,
  on,
  PEOPLE,
  SAMPLE_ASSIGN,
  SettledHouse,
} from '../../testing/index.js';

const { importer } = PEOPLE;

const house = () => SettledHouse.with('btttt', 'bkhcn', 'bca', 'bnv', 'bkhdt', 'btc');
const DAY = '2025-03-01';
const MERGER = { merger: 'm-1', predecessors: ['btttt'], successor: 'bkhcn', day: DAY };

describe('a task that comes to an ended agency later', () => {
  it('by an entry for an earlier date passes on from the day of the merger', async () => {
    const at = await house();
    await at.on('2025-03-03').merger(decideMerger(MERGER));
    await at.settle();
    const effectiveAt = on('2025-01-09');
    const late = {
      kind: 'EnterLate',
      step: SAMPLE_ASSIGN,
      effectiveAt,
      document: 'nq-03',
    } as const;
    const id = await at.on('2025-07-01').by(importer, 'led', late);
    await at.settle();
    expect((await at.obligation(id)).answering).toEqual([
      { agency: 'btttt', from: effectiveAt },
      { agency: 'bkhcn', from: startOfDay(DAY) },
    ]);
  });

  it('passes on through as many mergers as there were', async () => {
    const at = await house();
    await at.on('2025-03-03').merger(decideMerger(MERGER));
    await at.settle();
    const second = { merger: 'm-2', predecessors: ['bkhcn'], successor: 'btc', day: '2025-06-01' };
    await at.on('2025-06-02').merger(decideMerger(second));
    await at.settle();
    const effectiveAt = on('2025-01-09');
    const late = {
      kind: 'EnterLate',
      step: SAMPLE_ASSIGN,
      effectiveAt,
      document: 'nq-03',
    } as const;
    const id = await at.on('2025-07-01').by(importer, 'led', late);
    await at.settle();
    expect((await at.obligation(id)).answering.map(({ agency }) => agency)).toEqual([
      'btttt',
      'bkhcn',
      'btc',
    ]);
  });

  it('with a group, before both a merger and its recording, leaves each successor one task', async () => {
    const at = await house();
    await at.on('2025-03-03').merger(decideMerger(MERGER));
    await at.settle();
    const effectiveAt = on('2025-01-09');
    const late = { kind: 'EnterLate', step: GROUP, effectiveAt, document: 'nq-03' } as const;
    const parent = await at.on('2025-07-01').by(importer, 'p', late);
    await at.settle();
    expect((await at.obligation(uuidV5(parent, 'btttt'))).phase).toBe('merged');
    expect((await at.obligation(uuidV5(parent, 'bkhcn'))).phase).not.toBe('merged');
  });
});
