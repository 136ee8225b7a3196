import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseMapping, type Mapping } from '../domain/mapping.js';
import { ImportHouse, SETTLER } from '../testing/import-house.js';
import type { ImportReport } from './import-report.js';

const HEADER = 'TT,Tên nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Kết quả,Thời gian hoàn thành';
const WHOLE = `${HEADER}\n1,Việc A,BYT,,Đề án,6/2025\n2,Việc B,Công ty X,,,2025\n`;
const UNDATED = `${HEADER}\n5,Việc E,BYT,,,mai\n`;

const outcomes = ({ imported, existing, undecided }: ImportReport) => ({
  imported,
  existing,
  undecided,
});
const codesOf = ({ findings }: ImportReport, row: string) =>
  findings.filter((finding) => finding.row === row).map(({ code }) => code);
const mapped = (value: unknown) => parseMapping(value) as Mapping;

describe('what a list leaves open', () => {
  let house: ImportHouse;
  beforeAll(async () => {
    house = await ImportHouse.open();
  });

  beforeEach(() => {
    house.anew();
  });

  it('is charged to the assigner until a mapping names the lead of an undecided row', async () => {
    const first = await house.imported(WHOLE);
    expect(codesOf(first, '2')).toEqual(expect.arrayContaining(['not-a-public-body', 'gap.lead']));
    expect(await house.obligation(house.taskOf(2))).toMatchObject({
      phase: 'undecided',
      lead: null,
      leadWords: 'Công ty X',
      parties: { assigner: 'chinh-phu' },
    });
    const settling = { mapping: mapped({ bodies: { 'Công ty X': 'bkhcn' } }), as: SETTLER };
    const settled = await house.imported(WHOLE, settling);
    expect(outcomes(settled)).toEqual({ imported: 1, existing: 1, undecided: 0 });
    expect(await house.obligation(house.taskOf(2))).toMatchObject({
      phase: 'issued',
      lead: 'bkhcn',
    });
    const head = await house.log.head();
    await house.imported(WHOLE, settling);
    const later = await house.imported(WHOLE);
    expect(await house.log.head()).toBe(head);
    expect(outcomes(later)).toEqual({ imported: 0, existing: 2, undecided: 0 });
    expect(codesOf(later, '2')).not.toContain('gap.lead');
    expect(later.obligations).toBe(first.obligations + 1);
  });

  it('stays undecided where a mapping names several, for the task is recorded as one', async () => {
    await house.imported(WHOLE);
    const mapping = mapped({ rows: { 2: { lead: ['bkhcn', 'btc'] } } });
    const report = await house.imported(WHOLE, { mapping, as: SETTLER });
    expect(outcomes(report)).toEqual({ imported: 0, existing: 1, undecided: 1 });
  });

  it('is settled at once by a mapping that comes with the list', async () => {
    const mapping = mapped({ rows: { 2: { lead: ['bkhcn', 'btc'] } } });
    const report = await house.imported(WHOLE, { mapping });
    expect(outcomes(report)).toEqual({ imported: 2, existing: 0, undecided: 0 });
    const { leads } = await house.collective(house.taskOf(2));
    expect(leads).toEqual({ form: 'joint', agencies: ['bkhcn', 'btc'] });
    expect(outcomes(await house.imported(WHOLE))).toEqual({
      imported: 0,
      existing: 2,
      undecided: 0,
    });
  });

  it('is listed until somebody completes it', async () => {
    const gaps = ['gap.task-group', 'gap.priority', 'gap.deadline', 'gap.products'];
    expect(codesOf(await house.imported(UNDATED), '5')).toEqual(['unreadable-deadline', ...gaps]);
    const vague = mapped({ rows: { 5: { deadline: 'sớm' } } });
    const head = await house.log.head();
    await house.imported(UNDATED, { mapping: vague, as: SETTLER });
    expect(await house.log.head()).toBe(head);
    const mapping = mapped({ rows: { 5: { deadline: '30/6/2025', priority: 'urgent' } } });
    const settled = await house.imported(UNDATED, { mapping, as: SETTLER });
    expect(outcomes(settled)).toMatchObject({ existing: 1 });
    const left = ['unreadable-deadline', 'gap.task-group', 'gap.products'];
    expect(codesOf(settled, '5')).toEqual(left);
    expect((await house.obligation(house.taskOf(5))).term.due?.lastDay).toBe('2025-06-30');
    expect(codesOf(await house.imported(UNDATED), '5')).toEqual(left);
  });
});
