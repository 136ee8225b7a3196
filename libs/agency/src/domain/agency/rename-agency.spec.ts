import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import { foldGiven, specify } from '@ledger/kernel/testing';
import { asAdministrator, on, SOURCE } from '../../testing/as-administrator.js';
import { registration } from '../../testing/known-agency.js';
import { contentOf } from '../content-of.js';
import type { RenameAgency } from './agency.commands.js';
import { agencyDecider } from './agency.decider.js';
import type { AgencyEvent } from './agency.events.js';
import { nameOn } from './agency.js';

const context = asAdministrator('2025-02-20T02:00:00.000Z', { agencies: [], merger: null });
const { given } = specify(agencyDecider, context);

const registered = on<AgencyEvent>('2025-01-01', {
  type: 'agency.registered',
  payload: contentOf(registration('bhxh', { name: 'Bảo hiểm xã hội Việt Nam', shortName: 'BHXH' })),
});

const rename: RenameAgency = {
  type: 'RenameAgency',
  agency: 'bhxh',
  from: '2025-03-01',
  name: 'Bảo hiểm xã hội',
  shortName: 'BHXH',
  source: SOURCE,
};
const renamed: AgencyEvent = { type: 'agency.renamed', payload: contentOf(rename) };

const ahead = { effectiveAt: '2025-02-28T17:00:00.000Z', enteredLate: false };

describe('renaming an agency', () => {
  it('takes effect by itself on its day', () => {
    given([registered])
      .when(rename)
      .then([{ ...renamed, ...ahead }]);
  });

  it('leaves the name before that day as it was', () => {
    const state = foldGiven(agencyDecider, [registered, on('2025-03-01', renamed)])!;
    expect(nameOn(state, '2025-02-28')?.name).toBe('Bảo hiểm xã hội Việt Nam');
    expect(nameOn(state, '2025-03-01')?.name).toBe('Bảo hiểm xã hội');
    expect(nameOn(state, '2024-12-31')).toBeNull();
  });

  it('may be entered late, between two names', () => {
    const earlier = { ...rename, from: '2025-02-01', name: 'BHXH Việt Nam' };
    given([registered, on('2025-03-01', renamed)])
      .when(earlier)
      .then([
        {
          type: 'agency.renamed',
          payload: contentOf(earlier),
          effectiveAt: startOfDay('2025-02-01'),
          enteredLate: true,
        },
      ]);
  });

  it('decides nothing when that is its name by then', () => {
    given([registered, on('2025-03-01', renamed)])
      .when(rename)
      .thenNothing();
  });

  it('refuses another name from the very same day', () => {
    given([registered, on('2025-03-01', renamed)])
      .when({ ...rename, name: 'Tên khác' })
      .thenRefuses('agency.date-taken', { fact: 'name', date: '2025-03-01' });
  });

  it('refuses a day before the agency exists', () => {
    given([registered])
      .when({ ...rename, from: '2024-12-31' })
      .thenRefuses('agency.not-begun', { validFrom: '2025-01-01' });
  });

  it('refuses an agency that nobody registered', () => {
    given([]).when(rename).thenRefuses('agency.unknown', { agency: 'bhxh' });
  });

  it.each([
    [{ from: '2025-02-30' }, 'from'],
    [{ name: '' }, 'name'],
    [{ shortName: ' BHXH' }, 'shortName'],
  ])('refuses %j, naming the field', (part, field) => {
    given([registered])
      .when({ ...rename, ...part })
      .thenRefuses('agency.field-invalid', { field });
  });
});
