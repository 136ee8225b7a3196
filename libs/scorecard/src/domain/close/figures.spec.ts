import { describe, expect, it } from '@jest/globals';
import { figureChanges, figuresIn } from './figures.js';

describe('the figures of a card', () => {
  const named = (card: Parameters<typeof figuresIn>[0]) => Object.fromEntries(figuresIn(card));

  it('are named by the members that lead to them, and entries of lists by what they are about', () => {
    expect(
      named({
        buckets: { openOverdue: 2 },
        rates: [{ name: 'on-time', value: 0.5, obligations: ['t-1'] }],
        losses: [
          { obligation: 't-1', ratio: 'quantity', points: { exact: '1/3' } },
          { obligation: 't-1', ratio: 'progress', points: { exact: '1/6' } },
        ],
        breakdowns: [{ by: 'taskGroup', value: null, total: 1 }],
        ageing: { '1-30': [] },
      }),
    ).toEqual({
      'buckets.openOverdue': 2,
      'rates.on-time.name': 'on-time',
      'rates.on-time.value': 0.5,
      'rates.on-time.obligations': ['t-1'],
      'losses.t-1.quantity.obligation': 't-1',
      'losses.t-1.quantity.ratio': 'quantity',
      'losses.t-1.quantity.points.exact': '1/3',
      'losses.t-1.progress.obligation': 't-1',
      'losses.t-1.progress.ratio': 'progress',
      'losses.t-1.progress.points.exact': '1/6',
      'breakdowns.taskGroup.null.by': 'taskGroup',
      'breakdowns.taskGroup.null.value': null,
      'breakdowns.taskGroup.null.total': 1,
      'ageing.1-30': [],
    });
  });

  it('do not hold from where the card was looked at', () => {
    const seen = { asOf: 'T', knownAt: 'K', position: '1', policy: 'p', forecast: false };
    expect(named({ ...seen, rates: [{ name: 'a', ...seen }] })).toEqual({ 'rates.a.name': 'a' });
  });

  it('are told by their places where a list does not name its entries one by one', () => {
    expect(named({ waiting: [{ agency: 'a' }, { agency: 'a' }] })).toEqual({
      'waiting.0.agency': 'a',
      'waiting.1.agency': 'a',
    });
  });
});

describe('what is not the same on two cards', () => {
  const changes = (before: Parameters<typeof figuresIn>[0], after: typeof before) =>
    figureChanges(figuresIn(before), figuresIn(after));

  it('is told figure by figure, in order of their names', () => {
    expect(
      changes(
        { total: 2, tasks: { total: 1, late: 0 } },
        { total: 3, tasks: { total: 2, late: 0 } },
      ),
    ).toEqual([
      { figure: 'tasks.total', before: 1, after: 2 },
      { figure: 'total', before: 2, after: 3 },
    ]);
  });

  it('of lists is only what is in one of them', () => {
    expect(changes({ late: ['a', 'b'] }, { late: ['b', 'c'] })).toEqual([
      { figure: 'late', before: ['a'], after: ['c'] },
    ]);
    expect(changes({ late: ['a', 'b'] }, { late: ['b', 'a'] })).toEqual([
      { figure: 'late', before: ['a', 'b'], after: ['b', 'a'] },
    ]);
  });

  it('is nothing where both say that there is nothing', () => {
    expect(changes({ late: [], best: null }, {})).toEqual([]);
    expect(changes({ late: [] }, { late: ['a'] })).toEqual([
      { figure: 'late', before: [], after: ['a'] },
    ]);
  });
});
