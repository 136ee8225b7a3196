import { describe, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import { specify } from '@ledger/kernel/testing';
import { asAdministrator, on, SOURCE } from '../../testing/as-administrator.js';
import { registration } from '../../testing/known-agency.js';
import { contentOf } from '../content-of.js';
import type { DissolveAgency } from './agency.commands.js';
import { agencyDecider } from './agency.decider.js';
import type { AgencyEvent } from './agency.events.js';

const context = asAdministrator('2025-02-20T02:00:00.000Z', { agencies: [], merger: null });
const { given } = specify(agencyDecider, context);

const registered = on<AgencyEvent>('2025-01-01', {
  type: 'agency.registered',
  payload: contentOf(registration('btttt')),
});
const merged = on<AgencyEvent>('2025-03-01', {
  type: 'agency.merged',
  payload: { agency: 'btttt', merger: 'm-1', day: '2025-03-01', successor: 'bkhcn' },
});

describe('dissolving an agency', () => {
  const dissolve: DissolveAgency = {
    type: 'DissolveAgency',
    agency: 'btttt',
    day: '2025-06-01',
    source: SOURCE,
  };
  const dissolved: AgencyEvent = { type: 'agency.dissolved', payload: contentOf(dissolve) };

  it('takes effect by itself on its day', () => {
    given([registered])
      .when(dissolve)
      .then([{ ...dissolved, effectiveAt: startOfDay('2025-06-01'), enteredLate: false }]);
  });

  it('decides nothing once it is decided for that day', () => {
    given([registered, on('2025-06-01', dissolved)])
      .when(dissolve)
      .thenNothing();
  });

  it('is refused for another day, and for an agency that merges', () => {
    given([registered, on('2025-06-01', dissolved)])
      .when({ ...dissolve, day: '2025-07-01' })
      .thenRefuses('agency.ended', { validTo: '2025-06-01' });
    given([registered, merged])
      .when(dissolve)
      .thenRefuses('agency.ended', { validTo: '2025-03-01' });
  });

  it('keeps an agency that is dissolved from following a merger', () => {
    given([registered, on('2025-06-01', dissolved)])
      .when({ type: 'FollowMerger', agency: 'btttt', merger: 'm-1' })
      .thenRefuses('agency.ended', { validTo: '2025-06-01' });
  });

  it.each(['2025-01-01', '2024-12-31', '2025-02-30'])('is refused on %s', (day) => {
    given([registered])
      .when({ ...dissolve, day })
      .thenRefuses('agency.field-invalid', { field: 'day', form: 'later-date' });
  });

  it('is refused where a fact is recorded from that day on, naming it', () => {
    const appointed = on<AgencyEvent>('2025-06-01', {
      type: 'agency.head-appointed',
      payload: {
        agency: 'btttt',
        person: 'p-1',
        beganOn: '2025-06-01',
        from: '2025-06-01',
        to: null,
        source: SOURCE,
      },
    });
    given([registered, appointed])
      .when(dissolve)
      .thenRefuses('agency.later-fact', { fact: 'head', date: '2025-06-01' });
  });
});
