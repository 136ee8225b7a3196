import { describe, expect, it } from '@jest/globals';
import { FINDING_KINDS } from '@ledger/task';
import type { FindingCode } from './finding-codes.js';
import { FINDING_WORDS } from './finding-words.js';
import type { ImportReport, ReportFinding } from './import-report.js';
import { toldReport } from './told-report.js';

const FINDING: ReportFinding = {
  row: '2',
  column: 'Cơ quan chủ trì',
  fileRow: 3,
  cell: 'C3',
  code: 'differs',
  value: '$& {recorded}',
  recorded: 'BYT',
};

const told = (finding: Partial<ReportFinding>) => {
  const findings = [{ ...FINDING, ...finding }];
  const report = { rows: 1, findings } as unknown as ImportReport;
  return (['vi', 'en'] as const).map(
    (language) => toldReport(report, language).findings[0]!.message,
  );
};

describe('the words of a finding', () => {
  it('name row, number and cell, in both languages, and take values as they are', () => {
    const [vi, en] = told({});
    expect(vi).toMatch(/^Dòng 3 \(số 2\), ô C3: đã ghi "BYT", tệp này ghi "\$& \{recorded\}"/);
    expect(en).toMatch(/^Row 3 \(number 2\), cell C3: recorded is "BYT"/);
  });

  it('name the row where the list has no such column', () => {
    expect(told({ cell: null, code: 'gap.priority', value: '' })).toEqual([
      'Dòng 3 (số 2): danh mục để ngỏ mức ưu tiên; cơ quan giao cần bổ sung.',
      'Row 3 (number 2): the list leaves open the priority; the assigning body completes it.',
    ]);
  });

  it.each(Object.keys(FINDING_WORDS) as FindingCode[])('are a sentence: %s', (code) => {
    for (const message of told({ code, value: 'X' })) expect(message).toMatch(/^[^{}]+\.$/);
  });

  it('are there for every finding that a task can hold', () => {
    expect(FINDING_KINDS.filter((kind) => !(kind in FINDING_WORDS))).toEqual([]);
  });
});
