import { describe, it } from '@jest/globals';
import { specify } from '@ledger/kernel/testing';
import { asAdministrator, AUDITOR, on } from '../../testing/as-administrator.js';
import { knownAgency, registration } from '../../testing/known-agency.js';
import { contentOf } from '../content-of.js';
import type { RegisterAgency } from './agency.commands.js';
import { agencyDecider } from './agency.decider.js';
import type { AgencyEvent } from './agency.events.js';

const province = knownAgency('tinh-ha-noi');
const context = asAdministrator('2025-02-20T02:00:00.000Z', { agencies: [province], merger: null });
const { given } = specify(agencyDecider, context);

const command = registration('bnnmt', { validFrom: '2025-03-01', aliases: ['Bộ NN&MT', 'BNN'] });
const registered: AgencyEvent = { type: 'agency.registered', payload: contentOf(command) };

describe('registering an agency', () => {
  it('takes effect by itself on its first day, which may lie ahead', () => {
    given([])
      .when(command)
      .then([
        {
          ...registered,
          effectiveAt: '2025-02-28T17:00:00.000Z',
          enteredLate: false,
          basis: [],
        },
      ]);
  });

  it('is entered late when its first day is over', () => {
    const early = { ...command, validFrom: '2025-01-01' };
    given([])
      .when(early)
      .then([
        {
          type: 'agency.registered',
          payload: contentOf(early),
          effectiveAt: '2024-12-31T17:00:00.000Z',
          enteredLate: true,
          basis: [],
        },
      ]);
  });

  it('is not entered late on the first day itself', () => {
    const today = { ...command, validFrom: '2025-02-20' };
    given([])
      .when(today)
      .then([
        {
          type: 'agency.registered',
          payload: contentOf(today),
          effectiveAt: '2025-02-19T17:00:00.000Z',
          enteredLate: false,
          basis: [],
        },
      ]);
  });

  it('relies on a parent that exists on its first day, and says so', () => {
    const committee = registration('ubnd-ha-noi', {
      kind: 'peoples-committee',
      tier: 'province',
      parent: 'tinh-ha-noi',
      validFrom: '2025-03-01',
    });
    given([])
      .when(committee)
      .then([
        {
          type: 'agency.registered',
          payload: contentOf(committee),
          effectiveAt: '2025-02-28T17:00:00.000Z',
          enteredLate: false,
          basis: [province.basis],
        },
      ]);
  });

  it('refuses a parent that nobody registered', () => {
    given([])
      .when({ ...command, parent: 'nowhere' })
      .thenRefuses('agency.unknown', { agency: 'nowhere' });
  });

  it('refuses a parent that begins later', () => {
    given([])
      .when({ ...command, parent: 'tinh-ha-noi', validFrom: '2024-12-31' })
      .thenRefuses('agency.not-begun', { agency: 'tinh-ha-noi', validFrom: '2025-01-01' });
  });

  it.each<[string, Partial<RegisterAgency>, string]>([
    ['an id with capitals', { agency: 'BNNMT' }, 'agency'],
    ['a blank name', { name: ' ' }, 'name'],
    ['a name with spaces at an end', { name: 'Bộ Y tế ' }, 'name'],
    ['an empty short name', { shortName: '' }, 'shortName'],
    ['a tier that does not exist', { tier: 'district' as 'central' }, 'tier'],
    ['a kind that does not exist', { kind: 'army' as 'other' }, 'kind'],
    ['a first day that does not exist', { validFrom: '2025-02-29' }, 'validFrom'],
    ['an empty spelling', { aliases: ['BNN', ''] }, 'aliases'],
    ['a parent that is no id', { parent: 'Hà Nội' }, 'parent'],
  ])('refuses %s, naming the field', (_case, facts, field) => {
    given([])
      .when({ ...command, ...facts })
      .thenRefuses('agency.field-invalid', { field });
  });

  it('is for an administrator', () => {
    given([])
      .when(command, { actor: AUDITOR })
      .thenRefuses('authority.role-missing', { role: 'administrator' });
  });
});

describe('loading an agency again', () => {
  const stored = on('2025-03-01', registered);

  it('decides nothing when the facts are the same', () => {
    given([stored]).when(command).thenNothing();
  });

  it('decides nothing when only the order of spellings or the source differs', () => {
    const source = { ...command.source, title: 'another file' };
    given([stored])
      .when({ ...command, aliases: ['BNN', 'Bộ NN&MT'], source })
      .thenNothing();
  });

  it('decides nothing though the agency was renamed since', () => {
    const renamed: AgencyEvent = {
      type: 'agency.renamed',
      payload: {
        agency: 'bnnmt',
        from: '2025-06-01',
        name: 'Bộ Khác',
        shortName: 'BK',
        source: command.source,
      },
    };
    given([stored, on('2025-06-01', renamed)])
      .when(command)
      .thenNothing();
  });

  it.each<[Partial<RegisterAgency>, string, string, string]>([
    [{ name: 'Bộ Khác' }, 'name', 'Bộ bnnmt', 'Bộ Khác'],
    [{ kind: 'other' }, 'kind', 'ministry', 'other'],
    [{ parent: 'chinh-phu' }, 'parent', '', 'chinh-phu'],
    [{ validFrom: '2025-03-02' }, 'validFrom', '2025-03-01', '2025-03-02'],
    [{ aliases: ['BNN'] }, 'aliases', 'BNN|Bộ NN&MT', 'BNN'],
  ])('is refused with %j, naming what differs', (facts, field, recorded, given_) => {
    given([stored])
      .when({ ...command, ...facts })
      .thenRefuses('agency.already-registered', { field, recorded, given: given_ });
  });
});
