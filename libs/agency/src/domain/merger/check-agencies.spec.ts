import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '@ledger/kernel';
import { specify } from '@ledger/kernel/testing';
import { asAdministrator, on, SOURCE } from '../../testing/as-administrator.js';
import { knownAgency, mergedAgency } from '../../testing/known-agency.js';
import type { Agency } from '../agency/agency.js';
import { contentOf } from '../content-of.js';
import type { Known } from '../known.js';
import type { CorrectMerger, DecideMerger } from './merger.commands.js';
import { mergerDecider } from './merger.decider.js';

const decide: DecideMerger = {
  type: 'DecideMerger',
  merger: 'm-1',
  predecessors: ['btttt', 'bkhdt'],
  successor: 'bkhcn',
  day: '2025-03-01',
  exceptions: [],
  source: SOURCE,
};
const toBca = (scope: DecideMerger['exceptions'][number]['scope']) => [
  { scope, successor: 'bca', source: SOURCE },
];

const FIVE = ['btttt', 'bkhdt', 'bkhcn', 'bca', 'bnv'];
const PLAIN = FIVE.map((id) => knownAgency(id));

/** The agencies as recorded, some of them other than plainly in being. */
function knowing(...others: readonly Known<Agency>[]) {
  const told = new Set(others.map(({ state }) => state.id));
  const plain = PLAIN.filter(({ state }) => !told.has(state.id));
  return { facts: { agencies: [...plain, ...others] } };
}

const context = asAdministrator('2025-02-20T02:00:00.000Z', { agencies: [] });
const { given } = specify(mergerDecider, context);

describe('a merger is refused', () => {
  it('for a predecessor or successor that nobody registered', () => {
    for (const part of [{ predecessors: ['nobody'] }, { successor: 'nobody' }]) {
      given([])
        .when({ ...decide, ...part }, knowing())
        .thenRefuses('agency.unknown', { agency: 'nobody' });
    }
  });

  it('for a predecessor that ends by another merger, whatever the day of that', () => {
    for (const day of ['2025-02-01', '2025-03-01', '2025-07-01']) {
      const ended = mergedAgency('btttt', { merger: 'm-0', day, successor: 'bnv' });
      given([])
        .when(decide, knowing(ended))
        .thenRefuses('merger.predecessor-ended', { agency: 'btttt', validTo: day });
    }
  });

  it('for a predecessor that was dissolved', () => {
    const { state, basis } = knownAgency('btttt');
    const dissolved: Agency = { ...state, end: { kind: 'dissolved', day: '2025-02-01' } };
    given([])
      .when(decide, knowing({ state: dissolved, basis }))
      .thenRefuses('merger.predecessor-ended', { validTo: '2025-02-01' });
  });

  it('for a predecessor that begins on the day or later', () => {
    const young = knownAgency('btttt', { validFrom: '2025-03-01' });
    given([])
      .when(decide, knowing(young))
      .thenRefuses('agency.not-begun', { agency: 'btttt', validFrom: '2025-03-01' });
  });

  it('for a successor that begins after the day, or ends by then', () => {
    const absent = [
      knownAgency('bkhcn', { validFrom: '2025-03-02' }),
      mergedAgency('bkhcn', { merger: 'm-0', day: '2025-03-01', successor: 'bnv' }),
    ];
    for (const successor of absent) {
      given([])
        .when(decide, knowing(successor))
        .thenRefuses('merger.successor-missing', { agency: 'bkhcn', day: '2025-03-01' });
    }
  });

  it('for the successor of an exception that does not exist on the day', () => {
    const exceptions = toBca({ by: 'tasks', tasks: ['t-1'] });
    given([])
      .when({ ...decide, exceptions }, knowing(knownAgency('bca', { validFrom: '2025-06-01' })))
      .thenRefuses('merger.successor-missing', { agency: 'bca' });
  });

  it('for a successor that is a predecessor', () => {
    given([])
      .when({ ...decide, successor: 'btttt' }, knowing())
      .thenRefuses('merger.cycle', { predecessor: 'btttt', successor: 'btttt' });
  });

  it('for a successor whose own successors lead back to a predecessor', () => {
    const first = mergedAgency('bkhcn', { merger: 'm-2', day: '2025-06-01', successor: 'bnv' });
    const second = mergedAgency('bnv', { merger: 'm-3', day: '2025-07-01', successor: 'bkhdt' });
    given([])
      .when(decide, knowing(first, second))
      .thenRefuses('merger.cycle', { predecessor: 'bkhdt', successor: 'bkhcn' });
  });

  it('for a predecessor that is to take over from another agency on that day or later', () => {
    const giver = mergedAgency('bnv', { merger: 'm-2', day: '2025-03-01', successor: 'btttt' });
    given([]).when(decide, knowing(giver)).thenRefuses('merger.predecessor-receives', {
      predecessor: 'btttt',
      from: 'bnv',
      day: '2025-03-01',
    });
  });
});

describe('a merger is taken', () => {
  const accepted = (...others: readonly Known<Agency>[]) =>
    !isRefusal(mergerDecider.decide(decide, null, { ...context, ...knowing(...others) }));

  it('with a predecessor that took over from another before that day', () => {
    expect(
      accepted(mergedAgency('bnv', { merger: 'm-2', day: '2025-02-28', successor: 'btttt' })),
    ).toBe(true);
  });

  it('with a successor that begins on the day', () => {
    expect(accepted(knownAgency('bkhcn', { validFrom: '2025-03-01' }))).toBe(true);
  });

  it('with a successor that merges into a third one later', () => {
    expect(
      accepted(mergedAgency('bkhcn', { merger: 'm-2', day: '2025-07-01', successor: 'bnv' })),
    ).toBe(true);
  });

  it('when corrected, though its agencies bear the end that it gave them itself', () => {
    const swapped: CorrectMerger = {
      ...decide,
      type: 'CorrectMerger',
      predecessors: ['bkhcn'],
      successor: 'btttt',
    };
    const decided = on('2025-03-01', {
      type: 'agency.merger-decided' as const,
      payload: contentOf(decide),
    });
    const followed = ['btttt', 'bkhdt'].map((id) =>
      mergedAgency(id, { merger: 'm-1', day: '2025-03-01', successor: 'bkhcn' }),
    );
    const { agencies } = knowing(...followed).facts;
    const named = agencies.filter(({ state }) => ['bkhcn', 'btttt'].includes(state.id));
    given([decided])
      .when(swapped, { facts: { agencies } })
      .then([
        {
          type: 'agency.merger-corrected',
          payload: { ...contentOf(swapped), released: ['btttt', 'bkhdt'] },
          effectiveAt: '2025-02-28T17:00:00.000Z',
          enteredLate: false,
          basis: named.map(({ basis }) => basis),
        },
      ]);
  });
});
