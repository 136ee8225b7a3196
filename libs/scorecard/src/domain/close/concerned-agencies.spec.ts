import { describe, expect, it } from '@jest/globals';
import { concernedAgencies } from './concerned-agencies.js';

describe('the agencies that a closed figure is about', () => {
  it.each(['agency', 'agency-with-predecessors'] as const)(
    'on the card of an %s are that one',
    (of) => {
      const card = { obligations: [{ answerable: 'bnv' }] };
      expect(concernedAgencies({ of, id: 'bkhcn' }, card, 'total')).toEqual(['bkhcn']);
    },
  );

  it('on a programme are those that answer for its obligations', () => {
    const obligations = ['bnv', 'bkhcn', 'bnv'].map((answerable) => ({ answerable }));
    const scope = { of: 'programme', id: 'p-57' } as const;
    expect(concernedAgencies(scope, { obligations }, 'total')).toEqual(['bnv', 'bkhcn']);
    expect(concernedAgencies(scope, { obligations: [] }, 'total')).toEqual([]);
  });

  it('on a ranking are the one whose place it is, or all of them for what concerns all', () => {
    const places = ['bnv', 'bnvx', 'bkhcn'].map((agency) => ({ agency }));
    const scope = { of: 'ranking', id: 'ministries' } as const;
    const of = (figure: string) => concernedAgencies(scope, { places }, figure);
    expect(of('places.bnv.place')).toEqual(['bnv']);
    expect(of('places.bnvx.total.shown')).toEqual(['bnvx']);
    expect(of('quota.within')).toEqual(['bnv', 'bnvx', 'bkhcn']);
  });
});
