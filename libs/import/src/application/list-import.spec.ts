import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ImportReport } from './import-report.js';
import { ImportHouse } from '../testing/import-house.js';

const HEADER =
  'TT,Nhóm,Tên nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Kết quả,Thời gian hoàn thành,Ưu tiên';
const list = (...rows: string[]) => [HEADER, ...rows].join('\n');

const ONE = '1,I,Việc A,BYT,Bộ Tài chính,Quyết định của Thủ tướng,6/2025,cao';
const NOBODY = '2,I,Việc B,Công ty X,,,2025,';
const GROUP = '3,II,Việc C,Các địa phương,,Đề án,Hằng năm,';
const TWO = '4,II,Việc D,"BYT, BTC",,Đề án,2025,';
const WHOLE = list(ONE, NOBODY, GROUP, TWO);

const outcomes = ({ rows, imported, existing, differs, undecided }: ImportReport) => ({
  rows,
  imported,
  existing,
  differs,
  undecided,
});
const codesOf = ({ findings }: ImportReport, row: string) =>
  findings.filter((finding) => finding.row === row).map(({ code }) => code);

describe('an import', () => {
  let house: ImportHouse;
  beforeAll(async () => {
    house = await ImportHouse.open();
  });

  beforeEach(() => {
    house.anew();
  });

  const growth = async (work: () => Promise<unknown>) => {
    const before = await house.log.head();
    await work();
    return (await house.log.head()) - before;
  };

  it('records each row as the importer, entered late on the day of the assignment, by its document', async () => {
    const report = await house.imported(WHOLE);
    expect(outcomes(report)).toEqual({
      rows: 4,
      imported: 3,
      existing: 0,
      differs: 0,
      undecided: 1,
    });
    const { history, assignment, lead, parties, term } = await house.obligation(house.taskOf(1));
    expect(history[0]!.meta).toMatchObject({
      effectiveAt: '2025-01-09T16:59:59.999Z',
      recordedAt: house.now,
      enteredLate: true,
      actor: { person: 'p-importer', roles: ['importer'] },
    });
    expect({ lead, assigner: parties.assigner, due: term.due?.lastDay }).toEqual({
      lead: 'byt',
      assigner: 'chinh-phu',
      due: '2025-06-30',
    });
    expect(assignment).toMatchObject({
      title: 'Việc A',
      taskGroup: 'I',
      priority: 'high',
      coordinators: [{ coordinator: 'btc', kind: 'agency', part: null }],
      products: [{ kind: 'decision', issuer: 'prime-minister', words: 'Quyết định của Thủ tướng' }],
      authority: { clause: `Phụ lục ${house.source.annex}, số 1` },
    });
  });

  it('counts tasks and obligations, and rows by task group', async () => {
    const { tasks, obligations, byGroup } = await house.imported(WHOLE);
    expect({ tasks, obligations }).toEqual({ tasks: 4, obligations: 1 + 0 + 63 + 2 });
    expect(byGroup).toEqual({ I: 2, II: 2, III: 0, IV: 0, V: 0, VI: 0, VII: 0 });
    await house.settle();
    expect((await house.children(house.taskOf(3))).size).toBe(63);
  });

  it('adds nothing when it is repeated, and tells the same of the rows', async () => {
    const first = await house.imported(WHOLE);
    let second = first;
    expect(await growth(async () => (second = await house.imported(WHOLE)))).toBe(0n);
    expect(outcomes(second)).toEqual({
      rows: 4,
      imported: 0,
      existing: 3,
      differs: 0,
      undecided: 1,
    });
    expect({ ...second, imported: 3, existing: 0 }).toEqual(first);
  });

  it('goes on where it broke off', async () => {
    await house.imported(list(ONE, NOBODY));
    const report = await house.imported(WHOLE);
    expect(outcomes(report)).toEqual({
      rows: 4,
      imported: 2,
      existing: 1,
      differs: 0,
      undecided: 1,
    });
  });

  it('takes spaces and line breaks for no content', async () => {
    await house.imported(WHOLE);
    const spaced = ONE.replace('Bộ Tài chính', '"Bộ  Tài\n chính "').normalize('NFD');
    expect(outcomes(await house.imported(list(spaced)))).toMatchObject({ existing: 1, differs: 0 });
  });

  it.each([
    ['Việc A', 'Việc khác', 'Tên nhiệm vụ', 'Việc A'],
    ['BYT', 'BTP', 'Cơ quan chủ trì', 'BYT'],
    ['Bộ Tài chính', 'BTP', 'Cơ quan phối hợp', 'btc'],
    ['6/2025', '7/2025', 'Thời gian hoàn thành', '6/2025'],
    ['của Thủ tướng', 'của Chính phủ', 'Kết quả', 'Quyết định của Thủ tướng'],
  ])('never overwrites: %s changed to %s differs', async (words, other, column, recorded) => {
    await house.imported(WHOLE);
    let report: ImportReport | undefined;
    const changed = list(ONE.replace(words, other), TWO);
    expect(await growth(async () => (report = await house.imported(changed)))).toBe(0n);
    expect(outcomes(report!)).toEqual({
      rows: 2,
      imported: 0,
      existing: 1,
      differs: 1,
      undecided: 0,
    });
    expect(report!.findings.filter(({ code }) => code === 'differs')).toMatchObject([
      { row: '1', column, recorded },
    ]);
  });

  it('tells of another assigner, another day, group or priority what is recorded', async () => {
    await house.imported(list(ONE));
    const differing = async (file: string, terms: object = {}) => {
      const source = house.source;
      const asked = { source, assigner: 'chinh-phu', on: source.date, ...terms };
      const { findings } = await house.imported(file, { terms: asked });
      return findings.map(({ column, value, recorded }) => [column, value, recorded]);
    };
    expect(await differing(list(ONE), { assigner: 'ttg' })).toEqual([['', 'ttg', 'chinh-phu']]);
    expect(await differing(list(ONE), { on: '2025-01-10' })).toEqual([
      ['', '2025-01-10', '2025-01-09'],
    ]);
    expect(await differing(list(ONE.replace('1,I,', '1,II,').replace('cao', 'khẩn')))).toEqual([
      ['Nhóm', 'II', 'I'],
      ['Ưu tiên', 'urgent', 'high'],
    ]);
  });

  it('records nothing in a dry run, and reports what it would', async () => {
    let dry: ImportReport | undefined;
    expect(await growth(async () => (dry = await house.imported(WHOLE, { dryRun: true })))).toBe(
      0n,
    );
    expect(await house.imported(WHOLE)).toEqual(dry);
  });

  it('leaves a deadline open that lies before the assignment, and keeps its words', async () => {
    const report = await house.imported(list('6,I,Việc F,BYT,,,12/2024,'));
    expect(codesOf(report, '6')).toContain('deadline-before-assignment');
    const { deadline } = (await house.obligation(house.taskOf(6))).term;
    expect(deadline).toEqual({ kind: 'undated', words: '12/2024', remark: null });
  });

  it('cites a document that was registered before by its number and date', async () => {
    await house.imported(WHOLE);
    const first = await house.obligation(house.taskOf(1));
    const { annex } = house.anew().source;
    await house.imported(list(ONE));
    const second = await house.obligation(house.taskOf(1));
    expect(second.assignment.authority).toEqual({
      document: first.assignment.authority.document,
      clause: `Phụ lục ${annex}, số 1`,
    });
  });

  it('records every row once where two import the same list at once', async () => {
    const reports = await Promise.all([house.imported(WHOLE), house.imported(WHOLE)]);
    for (const report of reports) {
      const { imported, existing, undecided } = report;
      expect(imported + existing).toBe(3);
      expect(undecided).toBe(1);
    }
    expect((await house.task(house.taskOf(1))).history).toHaveLength(1);
    expect(outcomes(await house.imported(WHOLE))).toMatchObject({ existing: 3, undecided: 1 });
  });
});
