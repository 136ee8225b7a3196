import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import { foldGiven, specify, type Given } from '@ledger/kernel/testing';
import { asAdministrator, on, SOURCE } from '../../testing/as-administrator.js';
import { knownMerger, registration } from '../../testing/known-agency.js';
import { contentOf } from '../content-of.js';
import type { MergerTerms } from '../merger/merger.events.js';
import type { FollowMerger } from './agency.commands.js';
import { agencyDecider } from './agency.decider.js';
import type { AgencyEvent, AgencyMerged } from './agency.events.js';
import { existsOn, headOn, nameOn } from './agency.js';

const TERMS: MergerTerms = {
  predecessors: ['btttt'],
  successor: 'bkhcn',
  day: '2025-03-01',
  exceptions: [],
  source: SOURCE,
};
const merger = knownMerger('m-1', TERMS);
const facts = { agencies: [], merger };
const context = asAdministrator('2025-02-20T02:00:00.000Z', facts);
const { given } = specify(agencyDecider, context);

const registered = on<AgencyEvent>('2025-01-01', {
  type: 'agency.registered',
  payload: contentOf(registration('btttt')),
});
const follow: FollowMerger = { type: 'FollowMerger', agency: 'btttt', merger: 'm-1' };
const merged = (day = '2025-03-01', successor = 'bkhcn'): AgencyMerged => ({
  type: 'agency.merged',
  payload: { agency: 'btttt', merger: 'm-1', day, successor },
});
const correctedTo = (terms: Partial<MergerTerms>) => ({
  facts: {
    ...facts,
    merger: { ...merger, state: { ...merger.state, terms: { ...TERMS, ...terms } } },
  },
});
const folded = (...events: readonly Given<AgencyEvent>[]) => foldGiven(agencyDecider, events)!;
const withdrawn = {
  facts: { ...facts, merger: { ...merger, state: { ...merger.state, withdrawn: true } } },
};

describe('following a merger', () => {
  it('ends the predecessor by itself on the day, relying on the merger', () => {
    given([registered])
      .when(follow)
      .then([
        {
          ...merged(),
          effectiveAt: '2025-02-28T17:00:00.000Z',
          enteredLate: false,
          basis: [merger.basis],
        },
      ]);
  });

  it('is never refused for what the predecessor did since', () => {
    const later = on<AgencyEvent>('2025-03-05', {
      type: 'agency.renamed',
      payload: { agency: 'btttt', from: '2025-03-05', name: 'X', shortName: 'X', source: SOURCE },
    });
    given([registered, later])
      .when(follow, { now: '2025-03-20T02:00:00.000Z' })
      .then([
        {
          ...merged(),
          effectiveAt: '2025-02-28T17:00:00.000Z',
          enteredLate: true,
          basis: [merger.basis],
        },
      ]);
  });

  it('decides nothing once it is followed', () => {
    given([registered, on('2025-03-01', merged())])
      .when(follow)
      .thenNothing();
  });

  it('decides nothing for an agency that is no predecessor', () => {
    given([registered])
      .when(follow, correctedTo({ predecessors: ['bkhdt'] }))
      .thenNothing();
  });

  it('decides nothing for one that is no predecessor and ends by another merger', () => {
    given([registered, on('2025-03-01', merged())])
      .when({ ...follow, merger: 'm-2' }, correctedTo({ predecessors: ['bkhdt'] }))
      .thenNothing();
  });

  it('refuses a merger that nobody decided', () => {
    given([registered])
      .when(follow, { facts: { ...facts, merger: null } })
      .thenRefuses('merger.unknown', { merger: 'm-1' });
  });

  it('refuses an agency that another merger ends', () => {
    given([registered, on('2025-03-01', merged())])
      .when({ ...follow, merger: 'm-2' })
      .thenRefuses('merger.predecessor-ended', { agency: 'btttt', validTo: '2025-03-01' });
  });

  it('takes effect from the earlier day when the merger comes sooner', () => {
    given([registered, on('2025-03-01', merged())])
      .when(follow, correctedTo({ day: '2025-02-25' }))
      .then([
        {
          ...merged('2025-02-25'),
          effectiveAt: startOfDay('2025-02-25'),
          enteredLate: false,
          basis: [merger.basis],
        },
      ]);
  });

  it('takes effect from the earlier day also when the merger comes later', () => {
    given([registered, on('2025-03-01', merged())])
      .when(follow, correctedTo({ day: '2025-04-01', successor: 'bca' }))
      .then([
        {
          ...merged('2025-04-01', 'bca'),
          effectiveAt: startOfDay('2025-03-01'),
          enteredLate: false,
          basis: [merger.basis],
        },
      ]);
  });

  it('lets the agency go on when the merger is withdrawn', () => {
    given([registered, on('2025-03-01', merged())])
      .when(follow, withdrawn)
      .then([
        {
          type: 'agency.merger-called-off',
          payload: { agency: 'btttt', merger: 'm-1', day: '2025-03-01' },
          effectiveAt: startOfDay('2025-03-01'),
          enteredLate: false,
          basis: [merger.basis],
        },
      ]);
  });
});

describe('the end of an agency', () => {
  const calledOff: AgencyEvent = {
    type: 'agency.merger-called-off',
    payload: { agency: 'btttt', merger: 'm-1', day: '2025-02-25' },
  };

  it('is the last word, whatever the days of the words before', () => {
    const sooner = folded(
      registered,
      on('2025-03-01', merged()),
      on('2025-02-25', merged('2025-02-25')),
    );
    expect(sooner.end).toMatchObject({ day: '2025-02-25' });
    const off = folded(
      registered,
      on('2025-03-01', merged()),
      on('2025-02-25', merged('2025-02-25')),
      on('2025-02-25', calledOff),
    );
    expect(off.end).toBeNull();
  });

  it('is exclusive: the agency no longer exists on that day', () => {
    const agency = folded(registered, on('2025-03-01', merged()));
    expect([existsOn(agency, '2025-02-28'), existsOn(agency, '2025-03-01')]).toEqual([true, false]);
    expect(nameOn(agency, '2025-02-28')?.name).toBe('Bộ btttt');
    expect([nameOn(agency, '2025-03-01'), headOn(agency, '2025-03-01')]).toEqual([null, null]);
  });

  it('still lets what held before be entered late, and nothing from that day on', () => {
    const rename = {
      type: 'RenameAgency',
      agency: 'btttt',
      from: '2025-02-01',
      name: 'Tên cũ',
      shortName: 'TC',
      source: SOURCE,
    } as const;
    const ended = given([registered, on('2025-03-01', merged())]);
    ended.when(rename).then([
      {
        type: 'agency.renamed',
        payload: contentOf(rename),
        effectiveAt: startOfDay('2025-02-01'),
        enteredLate: true,
      },
    ]);
    ended.when({ ...rename, from: '2025-03-01' }).thenRefuses('agency.ended', {
      validTo: '2025-03-01',
    });
  });
});
