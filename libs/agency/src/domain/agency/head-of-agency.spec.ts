import { describe, expect, it } from '@jest/globals';
import { startOfDay, type Past } from '@ledger/kernel';
import { specify } from '@ledger/kernel/testing';
import { asAdministrator, on, SOURCE } from '../../testing/as-administrator.js';
import { knownAgency, registration } from '../../testing/known-agency.js';
import { contentOf } from '../content-of.js';
import type { AppointHead, EndHeadTerm } from './agency.commands.js';
import { agencyDecider } from './agency.decider.js';
import type { AgencyEvent, HeadAppointed } from './agency.events.js';
import { evolveAgency, headOn } from './agency.js';

const NOW = '2025-06-10T02:00:00.000Z';
const { given } = specify(agencyDecider, asAdministrator(NOW, { agencies: [], merger: null }));

const registered = on<AgencyEvent>('2025-01-01', {
  type: 'agency.registered',
  payload: contentOf(registration('bca')),
});
const appoint: AppointHead = {
  type: 'AppointHead',
  agency: 'bca',
  person: 'p-1',
  beganOn: '2025-03-01',
  to: null,
  source: SOURCE,
};
const appointed = (part: Partial<AppointHead> = {}): HeadAppointed => {
  const { beganOn, ...rest } = contentOf({ ...appoint, ...part });
  return {
    type: 'agency.head-appointed',
    payload: { ...rest, beganOn, from: beganOn ?? '2025-06-10' },
  };
};
const inOffice = on<AgencyEvent>('2025-03-01', appointed());

describe('appointing a head', () => {
  it('takes effect on the day that the document names', () => {
    given([registered])
      .when(appoint)
      .then([{ ...appointed(), effectiveAt: startOfDay('2025-03-01'), enteredLate: true }]);
  });

  it('may leave the day unknown; the person then counts as in office when recorded', () => {
    given([registered])
      .when({ ...appoint, beganOn: null })
      .then([
        {
          ...appointed({ beganOn: null }),
          effectiveAt: startOfDay('2025-06-10'),
          enteredLate: false,
        },
      ]);
  });

  it('decides nothing when recorded before', () => {
    given([registered, inOffice]).when(appoint).thenNothing();
  });

  it('refuses a second head in the same time, naming the first', () => {
    given([registered, inOffice])
      .when({ ...appoint, person: 'p-2', beganOn: '2025-05-01' })
      .thenRefuses('agency.head-in-office', { person: 'p-1', from: '2025-03-01' });
  });

  it('refuses a term that runs into one recorded for later', () => {
    given([registered, inOffice])
      .when({ ...appoint, person: 'p-2', beganOn: '2025-02-01' })
      .thenRefuses('agency.head-in-office', { person: 'p-1' });
  });

  it('takes a term that ends on the day on which the next begins', () => {
    const before = { person: 'p-2', beganOn: '2025-02-01', to: '2025-03-01' };
    given([registered, inOffice])
      .when({ ...appoint, ...before })
      .then([{ ...appointed(before), effectiveAt: startOfDay('2025-02-01'), enteredLate: true }]);
  });

  it('refuses a day on which the agency does not exist', () => {
    given([registered])
      .when({ ...appoint, beganOn: '2024-12-31' })
      .thenRefuses('agency.not-begun');
  });

  it.each<[Partial<AppointHead>, string]>([
    [{ person: 'Nguyễn Văn A' }, 'person'],
    [{ beganOn: '2025-02-30' }, 'beganOn'],
    [{ to: '2025-03-01' }, 'to'],
    [{ to: '2025-06-31' }, 'to'],
  ])('refuses %j, naming the field', (part, field) => {
    given([registered])
      .when({ ...appoint, ...part })
      .thenRefuses('agency.field-invalid', { field });
  });
});

describe('ending a term', () => {
  const end: EndHeadTerm = {
    type: 'EndHeadTerm',
    agency: 'bca',
    person: 'p-1',
    to: '2025-09-01',
    source: SOURCE,
  };

  it('takes effect by itself on the first day no longer in office', () => {
    given([registered, inOffice])
      .when(end)
      .then([
        {
          type: 'agency.head-term-ended',
          payload: { ...contentOf(end), since: '2025-03-01' },
          effectiveAt: startOfDay('2025-09-01'),
          enteredLate: false,
        },
      ]);
  });

  it('may bring a known end forward, and not back', () => {
    const fixed = on<AgencyEvent>('2025-03-01', appointed({ to: '2025-12-01' }));
    given([registered, fixed])
      .when(end)
      .then([
        {
          type: 'agency.head-term-ended',
          payload: { ...contentOf(end), since: '2025-03-01' },
          effectiveAt: startOfDay('2025-09-01'),
          enteredLate: false,
        },
      ]);
    given([registered, fixed])
      .when({ ...end, to: '2026-01-01' })
      .thenRefuses('agency.not-its-head');
  });

  it('decides nothing when the term ends on that day already', () => {
    given([registered, on<AgencyEvent>('2025-03-01', appointed({ to: '2025-09-01' }))])
      .when(end)
      .thenNothing();
  });

  it('refuses a person who does not head the agency by then', () => {
    given([registered, inOffice])
      .when({ ...end, person: 'p-2' })
      .thenRefuses('agency.not-its-head', { person: 'p-2', date: '2025-09-01' });
    given([registered, inOffice])
      .when({ ...end, to: '2025-03-01' })
      .thenRefuses('agency.not-its-head');
  });

  it('refuses a day that does not exist', () => {
    given([registered, inOffice])
      .when({ ...end, to: '2025-09-31' })
      .thenRefuses('agency.field-invalid', { field: 'to' });
  });
});

describe('the head on a day', () => {
  const { state } = knownAgency('bca');
  const recorded = { meta: { rev: 1, effectiveAt: NOW } } as Pick<Past<AgencyEvent>, 'meta'>;
  const head = (part: Partial<AppointHead>) =>
    evolveAgency(state, { ...appointed(part), ...recorded })!;

  it('is unknown where no term says otherwise', () => {
    expect(headOn(state, '2025-06-10')).toBeNull();
    expect(headOn(head({ to: '2025-05-01' }), '2025-05-01')).toBeNull();
  });

  it('is whoever was appointed, since that day', () => {
    const agency = head({});
    expect(headOn(agency, '2025-02-28')).toBeNull();
    expect(headOn(agency, '2025-03-01')).toMatchObject({ person: 'p-1', beganOn: '2025-03-01' });
  });

  it('is unknown before the recording of somebody whose first day is not known', () => {
    const agency = head({ beganOn: null });
    expect(headOn(agency, '2025-06-09')).toBeNull();
    expect(headOn(agency, '2025-06-10')).toMatchObject({ person: 'p-1', beganOn: null });
  });
});
