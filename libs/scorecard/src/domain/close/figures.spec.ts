import { describe, expect, it } from '@jest/globals';
import { figureChanges, figuresIn, figuresOfCard } from './figures.js';

type Said = Parameters<typeof figuresIn>[0];

describe('the figures of a card', () => {
  it('are those that it names, its rating, and what it was asked as a coordinator', () => {
    const card = {
      agency: 'bkhcn',
      buckets: { openOverdue: 2 },
      figures: [
        { figure: 'buckets.openOverdue', value: 2, obligations: 2 },
        { figure: 'rates.on-time', value: null, obligations: 0 },
      ],
      score: { total: null, proposal: { rating: 'good', unrated: null } },
      asCoordinator: { coordinator: 'bkhcn', counts: { running: 1 }, parts: [] },
    };
    expect(Object.fromEntries(figuresOfCard(card))).toEqual({
      'buckets.openOverdue': 2,
      'rates.on-time': null,
      'score.rating': 'good',
      'asCoordinator.running': 1,
    });
  });

  it('of a ranking are all that it says, places named by their agencies', () => {
    const seen = { asOf: 'T', knownAt: 'K', position: '1', policy: 'p', forecast: false };
    const places = [{ agency: 'btttt', place: 1, total: { exact: '97' } }];
    const ranking = { ...seen, policyVersion: {}, opens: {}, places, quota: { within: ['btttt'] } };
    expect(Object.fromEntries(figuresOfCard(ranking))).toEqual({
      'places.btttt.agency': 'btttt',
      'places.btttt.place': 1,
      'places.btttt.total.exact': '97',
      'quota.within': ['btttt'],
    });
  });

  it('are told by their places where a list does not name its entries one by one', () => {
    const said = figuresIn({ waiting: [{ agency: 'a' }, { agency: 'a' }] });
    expect([...said.keys()]).toEqual(['waiting.0.agency', 'waiting.1.agency']);
  });
});

describe('what is not the same on two cards', () => {
  const changes = (from: Said, to: Said) => figureChanges(figuresIn(from), figuresIn(to));

  it('is told figure by figure, in order of their names', () => {
    const tasks = { total: 1, late: 0 };
    expect(changes({ total: 2, tasks }, { total: 3, tasks: { ...tasks, total: 2 } })).toEqual([
      { figure: 'tasks.total', from: 1, to: 2 },
      { figure: 'total', from: 2, to: 3 },
    ]);
  });

  it('of lists is only what is in one of them', () => {
    expect(changes({ late: ['a', 'b'] }, { late: ['b', 'c'] })).toEqual([
      { figure: 'late', from: ['a'], to: ['c'] },
    ]);
    expect(changes({ late: ['a', 'b'] }, { late: ['b', 'a'] })).toEqual([
      { figure: 'late', from: ['a', 'b'], to: ['b', 'a'] },
    ]);
  });

  it('is nothing where both say that there is nothing', () => {
    expect(changes({ late: [], best: null }, {})).toEqual([]);
    expect(changes({ late: [] }, { late: ['a'] })).toEqual([
      { figure: 'late', from: [], to: ['a'] },
    ]);
  });
});
