import { describe, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import { specify } from '@ledger/kernel/testing';
import { asAdministrator, AUDITOR, on, SOURCE } from '../../testing/as-administrator.js';
import { knownAgency, mergedAgency } from '../../testing/known-agency.js';
import { contentOf } from '../content-of.js';
import { serviceDecider, type BeginService, type EndService } from './service.decider.js';
import type { ServiceEvent } from './service.events.js';
import { successionOf } from './service.js';

const bkhcn = knownAgency('bkhcn');
const btttt = mergedAgency('btttt', { merger: 'm-1', day: '2025-03-01', successor: 'bkhcn' });
const facts = { agencies: [bkhcn, btttt], successions: [successionOf(btttt.state)!] };
const { given } = specify(serviceDecider, asAdministrator('2025-06-10T02:00:00.000Z', facts));

const begin: BeginService = {
  type: 'BeginService',
  person: 'p-1',
  agency: 'btttt',
  from: '2025-01-15',
  to: null,
  source: SOURCE,
};
const begun = (part: Partial<BeginService> = {}): ServiceEvent => ({
  type: 'agency.service-begun',
  payload: contentOf({ ...begin, ...part }),
});
const serves = on('2025-01-15', begun());

const end: EndService = {
  type: 'EndService',
  person: 'p-1',
  agency: 'bkhcn',
  to: '2025-09-01',
  source: SOURCE,
};

describe('beginning to serve', () => {
  it('takes effect on its day, relying on the agency', () => {
    given([])
      .when(begin)
      .then([
        {
          ...begun(),
          effectiveAt: startOfDay('2025-01-15'),
          enteredLate: true,
          basis: [btttt.basis],
        },
      ]);
  });

  it('decides nothing when recorded before', () => {
    given([serves]).when(begin).thenNothing();
  });

  it('may be in a second agency at the same time', () => {
    const second = { agency: 'bkhcn', from: '2025-02-01', to: '2025-03-01' };
    given([serves])
      .when({ ...begin, ...second })
      .then([
        {
          ...begun(second),
          effectiveAt: startOfDay('2025-02-01'),
          enteredLate: true,
          basis: [bkhcn.basis],
        },
      ]);
  });

  it('is refused in an agency where the person serves in that time', () => {
    given([serves])
      .when({ ...begin, from: '2025-02-01' })
      .thenRefuses('service.already-serving', { agency: 'btttt', from: '2025-01-15' });
  });

  it('is refused in the successor that a merger moved the person to', () => {
    given([serves])
      .when({ ...begin, agency: 'bkhcn', from: '2025-05-01' })
      .thenRefuses('service.already-serving', { agency: 'bkhcn', from: '2025-03-01' });
  });

  it('is refused in an agency that does not exist on that day', () => {
    given([])
      .when({ ...begin, from: '2025-03-01' })
      .thenRefuses('agency.ended', { agency: 'btttt' });
  });

  it.each<[Partial<BeginService>, string]>([
    [{ person: 'Nguyễn Văn A' }, 'person'],
    [{ from: '2025-02-30' }, 'from'],
    [{ to: '2025-01-15' }, 'to'],
  ])('refuses %j, naming the field', (part, field) => {
    given([])
      .when({ ...begin, ...part })
      .thenRefuses('agency.field-invalid', { field });
  });

  it('is for an administrator', () => {
    given([]).when(begin, { actor: AUDITOR }).thenRefuses('authority.role-missing');
  });
});

describe('ending to serve', () => {
  const ended: ServiceEvent = {
    type: 'agency.service-ended',
    payload: {
      person: 'p-1',
      agency: 'btttt',
      since: '2025-01-15',
      to: '2025-09-01',
      source: SOURCE,
    },
  };

  it('names where the person serves by then, and ends the service begun elsewhere', () => {
    given([serves])
      .when(end)
      .then([{ ...ended, effectiveAt: startOfDay('2025-09-01'), enteredLate: false }]);
  });

  it('decides nothing when it ends then already', () => {
    given([serves, on('2025-09-01', ended)])
      .when(end)
      .thenNothing();
  });

  it.each<[string, Partial<EndService>]>([
    ['in an agency where the person never was', { agency: 'bca' }],
    ['in the successor before the merger', { to: '2025-03-01' }],
    ['before the service began', { agency: 'btttt', to: '2025-01-15' }],
  ])('is refused %s', (_case, part) => {
    given([serves])
      .when({ ...end, ...part })
      .thenRefuses('service.not-serving', { person: 'p-1' });
  });

  it('is refused for a day that does not exist', () => {
    given([serves])
      .when({ ...end, to: '2025-09-31' })
      .thenRefuses('agency.field-invalid', { field: 'to' });
  });
});
