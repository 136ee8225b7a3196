import { describe, expect, it } from '@jest/globals';
import { checkLifecycle, openActions } from '@ledger/kernel';
import { knownAgency, mergedAgency } from '../../testing/known-agency.js';
import { AGENCY_LIFECYCLE, agencyStatus } from './agency.lifecycle.js';

describe('the life of an agency', () => {
  it('reaches and leaves every state', () => {
    expect(checkLifecycle(AGENCY_LIFECYCLE)).toEqual([]);
  });

  it('shows as unregistered, registered, merged or dissolved', () => {
    const { state } = knownAgency('bca');
    const end = { kind: 'dissolved', day: '2026-01-01' } as const;
    const merger = { merger: 'm-1', day: '2025-03-01', successor: 'bkhcn' };
    expect(agencyStatus(null)).toBe('unregistered');
    expect(agencyStatus(state)).toBe('registered');
    expect(agencyStatus(mergedAgency('btttt', merger).state)).toBe('merged');
    expect(agencyStatus({ ...state, end })).toBe('dissolved');
  });

  it('lets only a registered agency be dissolved', () => {
    const open = AGENCY_LIFECYCLE.states.filter((state) =>
      openActions(AGENCY_LIFECYCLE, state).includes('DissolveAgency'),
    );
    expect(open).toEqual(['registered']);
  });
});
