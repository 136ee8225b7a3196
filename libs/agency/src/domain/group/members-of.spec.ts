import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { knownAgency, mergedAgency } from '../../testing/known-agency.js';
import { knownGroup, ruleOf } from '../../testing/known-group.js';
import { AGENCY_KINDS, TIERS } from '../agency/classification.js';
import type { Agency } from '../agency/agency.js';
import { membersOf } from './members-of.js';
import type { Group, GroupMember } from './group.js';

const agencies: readonly Agency[] = [
  knownAgency('bca').state,
  knownAgency('bnnmt', { validFrom: '2025-03-01' }).state,
  knownAgency('ttcp', { kind: 'ministerial-agency' }).state,
  knownAgency('tinh-hue', { tier: 'province', kind: 'centrally-run-city' }).state,
  knownAgency('tinh-lai-chau', { tier: 'province', kind: 'province' }).state,
  mergedAgency('btttt', { merger: 'm-1', day: '2025-03-01', successor: 'bkhcn' }).state,
  {
    ...knownAgency('ubnd-hue', { tier: 'province', kind: 'peoples-committee' }).state,
    parents: [
      { from: '2025-01-01', parent: null },
      { from: '2025-02-01', parent: 'tinh-hue' },
    ],
  },
];

const ministries = group('group:ministries', 'kind in (ministry;ministerial-agency)');
const localities = group(
  'group:localities',
  'tier=province and kind in (province;centrally-run-city)',
);
const everybody = group('group:everybody', 'group:ministries or group:localities');
const directory = { agencies, groups: [ministries, localities, everybody] };

describe('the members of a group', () => {
  it('are those that the rule takes in, in order', () => {
    expect(membersOf(ministries, directory, '2025-02-28')).toEqual(['bca', 'btttt', 'ttcp']);
    expect(membersOf(localities, directory, '2025-02-28')).toEqual(['tinh-hue', 'tinh-lai-chau']);
  });

  it('change on the day on which agencies begin and end', () => {
    expect(membersOf(ministries, directory, '2025-03-01')).toEqual(['bca', 'bnnmt', 'ttcp']);
  });

  it('are those of every group that the rule names', () => {
    expect(membersOf(everybody, directory, '2025-03-01')).toEqual([
      'bca',
      'bnnmt',
      'tinh-hue',
      'tinh-lai-chau',
      'ttcp',
    ]);
  });

  it('may be those directly below an agency on that day', () => {
    const below = group('group:below-hue', 'parent=tinh-hue');
    expect(membersOf(below, directory, '2025-01-31')).toEqual([]);
    expect(membersOf(below, directory, '2025-02-01')).toEqual(['ubnd-hue']);
  });

  it('are nobody before the group is defined', () => {
    expect(membersOf(ministries, directory, '2024-12-31')).toEqual([]);
  });

  it('follow the definition in force', () => {
    const changing: Group = {
      ...ministries,
      definitions: [
        ...ministries.definitions,
        { from: '2025-02-01', rule: ruleOf('kind=ministerial-agency') },
        { from: '2025-02-15', rule: null },
      ],
      members: [member('bca', '2025-01-01', null), member('btttt', '2025-02-20', '2025-02-25')],
    };
    const on = (date: string) => membersOf(changing, directory, date);
    expect(on('2025-01-31')).toEqual(['bca', 'btttt', 'ttcp']);
    expect(on('2025-02-14')).toEqual(['ttcp']);
    expect(on('2025-02-15')).toEqual(['bca']);
    expect(on('2025-02-24')).toEqual(['bca', 'btttt']);
    expect(on('2025-02-25')).toEqual(['bca']);
  });

  it('leave out a member by name that has ended', () => {
    const named: Group = {
      ...ministries,
      definitions: [{ from: '2025-01-01', rule: null }],
      members: [member('btttt', '2025-01-01', null)],
    };
    expect(membersOf(named, directory, '2025-02-28')).toEqual(['btttt']);
    expect(membersOf(named, directory, '2025-03-01')).toEqual([]);
  });

  it('can be told also where groups name each other in a circle', () => {
    const a = group('group:a', 'group:b or tier=province and kind=province');
    const b = group('group:b', 'group:a');
    const circle = { agencies, groups: [a, b] };
    expect(membersOf(a, circle, '2025-02-01')).toEqual(['tinh-lai-chau']);
    expect(membersOf(b, circle, '2025-02-01')).toEqual(['tinh-lai-chau']);
  });
});

describe('groups by tier or by kind', () => {
  const registers = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 30 }).map((n) => `a-${n}`),
      tier: fc.constantFrom(...TIERS),
      kind: fc.constantFrom(...AGENCY_KINDS),
      validFrom: fc.constantFrom('2025-01-01', '2025-02-01', '2025-03-01'),
    }),
    { selector: ({ id }) => id, maxLength: 20 },
  );
  const template = knownAgency('template').state;

  it.each([
    ['tier', TIERS],
    ['kind', AGENCY_KINDS],
  ] as const)(
    'part all agencies of a day among them: each is in exactly one (%s)',
    (by, values) => {
      const groups = values.map((value) => group(`group:${value}`, `${by}=${value}`));
      const all = group('group:all', groups.map(({ id }) => id).join(' or '));
      fc.assert(
        fc.property(
          registers,
          fc.constantFrom('2025-01-31', '2025-02-01', '2025-04-01'),
          (rows, date) => {
            const register = rows.map(({ id, ...facts }): Agency => ({
              ...template,
              id,
              registered: { ...template.registered, ...facts },
            }));
            const known = { agencies: register, groups: [...groups, all] };
            const parts = groups.flatMap((part) => membersOf(part, known, date));
            const inBeing = rows.filter(({ validFrom }) => validFrom <= date).map(({ id }) => id);
            expect([...parts].sort()).toEqual([...inBeing].sort());
            expect(membersOf(all, known, date)).toEqual([...inBeing].sort());
          },
        ),
      );
    },
  );
});

function member(agency: string, from: string, to: string | null): GroupMember {
  return { agency, from, to };
}

function group(id: string, words: string): Group {
  return knownGroup(id, words).state;
}
