import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Obligation } from '@ledger/task';
import { ImportHouse } from '../testing/import-house.js';
import { realListFile } from '../testing/real-list.js';
import type { ImportReport } from './import-report.js';

const file = realListFile();
const GROUPS = { I: 13, II: 29, III: 34, IV: 12, V: 28, VI: 15, VII: 9 };

/** 92 leads alone, 47 joint ones, 22 ministries and 63 localities as the rows name them, and six cities at once. */
const OBLIGATIONS = 92 + 47 + 17 * (22 + 63) + 5 * 22 + 2 * 63 + 2 * (3 + 63) + 6;

(file === null ? describe.skip : describe)('the whole real list', () => {
  let house: ImportHouse;
  let first: ImportReport;
  const text = String(file);

  beforeAll(async () => {
    house = await ImportHouse.open();
    first = await house.imported(text);
  });

  it('ends every row in one of four outcomes: 139 imported, row 138 undecided', () => {
    const { rows, imported, existing, differs, undecided, byGroup } = first;
    expect({ rows, imported, existing, differs, undecided }).toEqual({
      rows: 140,
      imported: 139,
      existing: 0,
      differs: 0,
      undecided: 1,
    });
    expect(byGroup).toEqual(GROUPS);
  });

  it('adds nothing the second time', async () => {
    const before = await house.log.head();
    const { imported, existing, undecided, byGroup } = await house.imported(text);
    expect({ imported, existing, undecided, byGroup }).toEqual({
      imported: 0,
      existing: 139,
      undecided: 1,
      byGroup: GROUPS,
    });
    expect(await house.log.head()).toBe(before);
  });

  it('differs where a copy was changed, and changes nothing', async () => {
    const before = await house.log.head();
    const changed = text.replace('Quý II/2025', 'Quý III/2025');
    const { existing, differs, undecided, findings } = await house.imported(changed);
    expect({ existing, differs, undecided }).toEqual({ existing: 138, differs: 1, undecided: 1 });
    expect(findings.filter(({ code }) => code === 'differs')).toMatchObject([
      {
        row: '123',
        column: 'Thời gian hoàn thành',
        value: 'Quý III/2025',
        recorded: 'Quý II/2025',
      },
    ]);
    expect(await house.log.head()).toBe(before);
  });

  it('row 138 is recorded with its words, led by nobody and charged to the Government', async () => {
    expect(await house.obligation(house.taskOf(138))).toMatchObject({
      phase: 'undecided',
      lead: null,
      leadWords: 'Tập đoàn, doanh nghiệp công nghệ số',
      parties: { assigner: 'chinh-phu' },
    });
  });

  describe('with its obligations opened and the mergers of 1 March and 1 July 2025', () => {
    const open = async (row: number): Promise<readonly Obligation[]> => {
      const all = await house.obligationsUnder(house.taskOf(row));
      return all.filter(({ phase }) => phase !== 'merged');
    };
    const leadsLeft = async (row: number) => (await open(row)).map(({ lead }) => lead ?? '').sort();

    beforeAll(async () => {
      await house.settle();
      await house.merge();
    }, 170_000);

    it('opened as many obligations as the report counted', async () => {
      const rows = Array.from({ length: 140 }, (_, n) => n + 1).filter((row) => row !== 138);
      let opened = 0;
      for (const row of rows) opened += (await house.obligationsUnder(house.taskOf(row))).length;
      expect([first.obligations, opened]).toEqual([OBLIGATIONS, OBLIGATIONS]);
    });

    it.each([
      [8, 'bkhcn'],
      [25, 'bkhcn'],
      [27, 'bkhcn'],
      [43, 'bkhcn'],
      [44, 'bkhcn'],
      [52, 'bct bnnmt bxd'],
      [76, 'btc'],
      [77, 'bkhcn'],
      [108, 'bca bkhcn bnnmt bnv btc bxd nhnn'],
    ])(
      'row %i: joint leads that meet in one ministry are left with one obligation: %s',
      async (row, leads) => {
        expect((await leadsLeft(row)).join(' ')).toBe(leads);
      },
    );

    it('row 46: the ministries beside the localities meet in two', async () => {
      const left = await leadsLeft(46);
      expect(left.filter((lead) => !lead.startsWith('tinh-'))).toEqual(['bkhcn', 'btc']);
      expect(left.filter((lead) => lead.startsWith('tinh-'))).toHaveLength(34);
    });

    it.each([
      [28, 'btc', 'bgddt'],
      [35, 'btc', ''],
      [56, 'btc', 'bkhcn'],
      [140, 'bkhcn', ''],
    ])('row %i: %s no longer coordinates what it leads', async (row, lead, coordinators) => {
      const task = await house.obligation(house.taskOf(row));
      const agencies = task.assignment.coordinators.filter(({ kind }) => kind === 'agency');
      expect({
        lead: task.lead,
        agencies: agencies.map((one) => one.coordinator).join(' '),
      }).toEqual({
        lead,
        agencies: coordinators,
      });
    });

    it('row 114: a joint lead no longer coordinates on its own obligation', async () => {
      expect(await leadsLeft(114)).toEqual(['bca', 'bct', 'bkhcn', 'btc']);
      const finance = (await open(114)).find(({ lead }) => lead === 'btc')!;
      const coordinators = finance.assignment.coordinators.map(({ coordinator }) => coordinator);
      expect(coordinators).toEqual(['nhnn']);
    });

    it('row 76: the next year is the one ministry’s own', async () => {
      await house.on('2026-01-05').settle();
      const all = await house.obligationsUnder(house.taskOf(76));
      const next = all.filter(({ term }) => term.due?.lastDay === '2026-12-31');
      expect(next).toMatchObject([{ lead: 'btc', parent: { as: 'year' }, phase: 'issued' }]);
    });

    it('refuses nothing on the way', () => {
      expect(house.refusals).toEqual([]);
    });
  });
});
