import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, refuse, type Citation } from '@ledger/kernel';
import { sharedFolder } from '@ledger/kernel/testing';
import { referenceHouse } from '../../testing/reference-house.js';
import { agencyRows, groupRows, REFERENCE_FOLDER } from '../../testing/reference-rows.js';
import { membersOf } from '../group/members-of.js';
import { agencyRow, type AgencyRow } from './agency-row.js';
import { groupRow, type GroupRow } from './group-row.js';
import { mergersIn } from './mergers-in.js';

const SOURCE: Citation = { title: 'agencies.csv', number: null, date: null, issuer: null };
const FROM = { from: '2025-01-01', source: SOURCE };

describe('a row of the agencies', () => {
  it.each(agencyRows())('is read: $id', (row) => {
    expect(agencyRow(row, SOURCE)).toMatchObject({
      type: 'RegisterAgency',
      agency: row.id,
      name: row.name,
      shortName: row.short_name,
      tier: row.tier,
      kind: row.kind,
      parent: null,
      validFrom: row.valid_from,
      aliases: row.aliases === '' ? [] : row.aliases.split('|'),
    });
  });

  it('is taken in composed form, without stray spaces and repeated spellings', () => {
    const row = { ...plainRow, name: ' Bộ Y tế'.normalize('NFD'), aliases: 'BYT| BYT |' };
    expect(agencyRow(row, SOURCE)).toMatchObject({ name: 'Bộ Y tế', aliases: ['BYT'] });
  });

  it.each<[Partial<AgencyRow>, string]>([
    [{ id: 'BYT' }, 'id'],
    [{ name: '' }, 'name'],
    [{ short_name: '' }, 'short_name'],
    [{ tier: 'quận' }, 'tier'],
    [{ kind: '' }, 'kind'],
    [{ valid_from: '1/1/2025' }, 'valid_from'],
  ])('is refused with %j, naming the column', (part, field) => {
    expect(agencyRow({ ...plainRow, ...part }, SOURCE)).toMatchObject({
      refused: 'agency.field-invalid',
      params: { field },
    });
  });
});

describe('the mergers in the rows', () => {
  it('are one for each day and successor', () => {
    const mergers = mergersIn(agencyRows(), SOURCE);
    if (isRefusal(mergers)) throw new Error(mergers.refused);
    const onFirstOfMarch = mergers.filter(({ day }) => day === '2025-03-01');
    expect(onFirstOfMarch.map(({ merger, predecessors }) => [merger, predecessors])).toEqual([
      ['2025-03-01-btc', ['bkhdt', 'bhxh']],
      ['2025-03-01-bnnmt', ['bnnptnt', 'btnmt']],
      ['2025-03-01-bxd', ['bgtvt']],
      ['2025-03-01-bkhcn', ['btttt']],
      ['2025-03-01-bnv', ['bldtbxh']],
      ['2025-03-01-bdttg', ['ubdt']],
    ]);
    const provinces = mergers.filter(({ day }) => day === '2025-07-01');
    expect(provinces.flatMap(({ predecessors }) => predecessors)).toHaveLength(63 - 34);
  });

  it.each<[Partial<AgencyRow>, string]>([
    [{ valid_to: '2025-03-01' }, 'successor'],
    [{ successor: 'btc' }, 'valid_to'],
    [{ valid_to: '2025-02-30', successor: 'btc' }, 'valid_to'],
  ])('are refused where half is missing or wrong: %j', (part, field) => {
    expect(mergersIn([{ ...plainRow, ...part }], SOURCE)).toMatchObject({
      refused: 'agency.field-invalid',
      params: { field },
    });
  });
});

describe('a row of the groups', () => {
  it.each(groupRows())('is read: $id', (row) => {
    expect(groupRow(row, FROM)).toMatchObject({
      type: 'DefineGroup',
      group: row.id,
      name: row.name,
      rule: row.rule,
      from: '2025-01-01',
    });
  });

  it('counts the name among the spellings, each once', () => {
    expect(groupRow({ ...plainGroup, spellings: 'Bộ, ngành|Các bộ' }, FROM)).toMatchObject({
      spellings: ['Các bộ', 'Bộ, ngành'],
    });
  });

  it('without a rule is a group whose members are named one by one', () => {
    expect(groupRow({ ...plainGroup, rule: ' ' }, FROM)).toMatchObject({ rule: null });
  });

  it('is refused with an id of another form, no name, or a rule that cannot be read', () => {
    expect(groupRow({ ...plainGroup, id: 'ministries' }, FROM)).toMatchObject({
      params: { field: 'id' },
    });
    expect(groupRow({ ...plainGroup, name: '' }, FROM)).toMatchObject({
      params: { field: 'name' },
    });
    expect(groupRow({ ...plainGroup, rule: 'all' }, FROM)).toEqual(
      refuse('group.rule-unreadable', { rule: 'all', found: 'all', place: 1 }),
    );
  });
});

describe('the reference files, loaded,', () => {
  const house = referenceHouse();
  const loads = () => [
    house.loadAgencies(),
    house.loadMergers(),
    house.followMergers(),
    house.loadGroups(),
  ];
  let first: readonly number[] = [];

  beforeAll(() => {
    first = loads();
  });

  it('make an event for every agency, merger, predecessor and group', () => {
    const ended = agencyRows().filter(({ valid_to }) => valid_to !== '').length;
    const mergers = mergersIn(agencyRows(), SOURCE);
    const count = isRefusal(mergers) ? 0 : mergers.length;
    expect(first).toEqual([agencyRows().length, count, ended, groupRows().length]);
  });

  it('decide nothing when they are loaded again', () => {
    expect(loads()).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ['2025-01-09', 22, 63],
    ['2025-02-28', 22, 63],
    ['2025-03-01', 17, 63],
    ['2025-06-30', 17, 63],
    ['2025-07-01', 17, 34],
  ])('show on %s %i ministries and sectors and %i localities', (date, ministries, localities) => {
    const members = (id: string) => {
      const directory = house.directory();
      const group = directory.groups.find((known) => known.id === id)!;
      return membersOf(group, directory, date);
    };
    const sectors = members('group:ministries-sectors');
    const provinces = members('group:localities');
    expect([sectors.length, provinces.length]).toEqual([ministries, localities]);
    expect(members('group:ministries-sectors-localities')).toEqual(
      [...sectors, ...provinces].sort(),
    );
    expect(members('group:centrally-run-cities')).toHaveLength(6);
  });
});

const shared = sharedFolder('SHARED_DATA_DIR');

(shared === null ? describe.skip : describe)('the reference files carried here', () => {
  it.each(['agencies.csv', 'groups.csv'])('are the shared ones, line by line: %s', (file) => {
    const read = (folder: string) => readFileSync(join(folder, file), 'utf8').split(/\r?\n/);
    expect(read(REFERENCE_FOLDER)).toEqual(read(shared ?? ''));
  });
});

const plainRow: AgencyRow = {
  id: 'byt',
  name: 'Bộ Y tế',
  short_name: 'BYT',
  tier: 'central',
  kind: 'ministry',
  valid_from: '2025-01-01',
  valid_to: '',
  successor: '',
  aliases: '',
};

const plainGroup: GroupRow = {
  id: 'group:ministries',
  name: 'Các bộ',
  rule: 'kind=ministry',
  spellings: '',
};
