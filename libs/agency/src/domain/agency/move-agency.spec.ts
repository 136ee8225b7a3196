import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import { specify } from '@ledger/kernel/testing';
import { asAdministrator, on, SOURCE } from '../../testing/as-administrator.js';
import { knownAgency, mergedAgency, registration } from '../../testing/known-agency.js';
import { contentOf } from '../content-of.js';
import type { MoveAgency } from './agency.commands.js';
import { agencyDecider } from './agency.decider.js';
import type { AgencyEvent } from './agency.events.js';
import { parentOn } from './agency.js';

const ministry = knownAgency('btc');
const ended = mergedAgency('bkhdt', { merger: 'm-1', day: '2025-03-01', successor: 'btc' });
const below = {
  ...knownAgency('cuc-a'),
  state: {
    ...knownAgency('cuc-a').state,
    parents: [
      { from: '2025-01-01', parent: null },
      { from: '2025-06-01', parent: 'bhxh' },
    ],
  },
};
const facts = { agencies: [ministry, ended, below], merger: null };
const context = asAdministrator('2025-02-20T02:00:00.000Z', facts);
const { given } = specify(agencyDecider, context);

const registered = on<AgencyEvent>('2025-01-01', {
  type: 'agency.registered',
  payload: contentOf(registration('bhxh')),
});

const move: MoveAgency = {
  type: 'MoveAgency',
  agency: 'bhxh',
  from: '2025-03-01',
  parent: 'btc',
  source: SOURCE,
};
const moved: AgencyEvent = { type: 'agency.moved', payload: contentOf(move) };

const ahead = { effectiveAt: '2025-02-28T17:00:00.000Z', enteredLate: false };

describe('moving an agency under another parent', () => {
  it('relies on the parent as it exists on that day, and says so', () => {
    given([registered])
      .when(move)
      .then([{ ...moved, ...ahead, basis: [ministry.basis] }]);
  });

  it('may take it out from under any parent', () => {
    const out = { ...move, from: '2025-04-01', parent: null };
    given([registered, on('2025-03-01', moved)])
      .when(out)
      .then([
        {
          type: 'agency.moved',
          payload: contentOf(out),
          effectiveAt: startOfDay('2025-04-01'),
          enteredLate: false,
          basis: [],
        },
      ]);
  });

  it('leaves the parent before that day as it was', () => {
    expect(parentOn(below.state, '2025-05-31')).toBeNull();
    expect(parentOn(below.state, '2025-06-01')).toBe('bhxh');
    expect(parentOn(below.state, '2024-12-31')).toBeNull();
  });

  it('decides nothing when it is there by then', () => {
    given([registered, on('2025-03-01', moved)])
      .when({ ...move, from: '2025-05-01' })
      .thenNothing();
  });

  it('refuses another parent from the very same day', () => {
    given([registered, on('2025-03-01', moved)])
      .when({ ...move, parent: null })
      .thenRefuses('agency.date-taken', { fact: 'parent' });
  });

  it('refuses a parent that has ended by then', () => {
    given([registered])
      .when({ ...move, parent: 'bkhdt' })
      .thenRefuses('agency.ended', { agency: 'bkhdt', validTo: '2025-03-01' });
  });

  it('takes a parent that ends later', () => {
    given([registered])
      .when({ ...move, from: '2025-02-28', parent: 'bkhdt' })
      .then([
        {
          type: 'agency.moved',
          payload: { ...contentOf(move), from: '2025-02-28', parent: 'bkhdt' },
          effectiveAt: startOfDay('2025-02-28'),
          enteredLate: false,
          basis: [ended.basis],
        },
      ]);
  });

  it('refuses the agency itself as its parent', () => {
    given([registered])
      .when({ ...move, parent: 'bhxh' })
      .thenRefuses('agency.own-ancestor');
  });

  it('refuses a parent that is to come under the agency later', () => {
    given([registered])
      .when({ ...move, parent: 'cuc-a' })
      .thenRefuses('agency.own-ancestor', { agency: 'bhxh', parent: 'cuc-a' });
  });

  it('comes to an end where the lines above already run in a circle', () => {
    const circle = (id: string, parent: string) => ({
      ...knownAgency(id),
      state: { ...knownAgency(id).state, parents: [{ from: '2025-01-01', parent }] },
    });
    const agencies = [circle('cuc-b', 'cuc-c'), circle('cuc-c', 'cuc-b')];
    given([registered])
      .when({ ...move, parent: 'cuc-b' }, { facts: { agencies, merger: null } })
      .then([
        {
          type: 'agency.moved',
          payload: { ...contentOf(move), parent: 'cuc-b' },
          ...ahead,
          basis: [agencies[0]!.basis],
        },
      ]);
  });
});
