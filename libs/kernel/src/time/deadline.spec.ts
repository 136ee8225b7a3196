import { describe, expect, it } from '@jest/globals';
import { refuse } from '../refusal/refusal.js';
import { deadlineOf, type DeadlineTerm, type YearlyDeadline } from './deadline.js';
import { deadlineOfYear, yearsOf } from './yearly.js';

describe('a deadline given as fields', () => {
  it.each<DeadlineTerm>([
    { kind: 'day', date: '2025-06-30' },
    { kind: 'month', year: 2025, month: 6 },
    { kind: 'quarter', year: 2025, quarter: 4 },
    { kind: 'year', year: 2025 },
    { kind: 'range', firstYear: 2025, lastYear: 2025 },
    { kind: 'yearly', firstYear: null, lastYear: 2030 },
    { kind: 'yearly', firstYear: 2025, lastYear: null },
    { kind: 'continuous' },
    { kind: 'undated' },
  ])('is taken with the words it stands for: %j', (term) => {
    const wording = { words: 'trước kỳ họp', remark: 'Kỳ họp thứ 9' };
    expect(deadlineOf(term, wording)).toEqual({ ...term, ...wording });
  });

  it('has no words where the document has none', () => {
    expect(deadlineOf({ kind: 'continuous' })).toEqual({
      kind: 'continuous',
      words: '',
      remark: null,
    });
  });

  it.each<[DeadlineTerm, string]>([
    [{ kind: 'day', date: '2025-02-29' }, 'day'],
    [{ kind: 'month', year: 2025, month: 13 }, 'month'],
    [{ kind: 'quarter', year: 2025, quarter: 0 }, 'quarter'],
    [{ kind: 'year', year: 25 }, 'year'],
    [{ kind: 'range', firstYear: 2026, lastYear: 2025 }, 'lastYear'],
    [{ kind: 'range', firstYear: 0, lastYear: 2025 }, 'firstYear'],
    [{ kind: 'yearly', firstYear: 2026, lastYear: 2025 }, 'lastYear'],
    [{ kind: 'yearly', firstYear: null, lastYear: 2500 }, 'lastYear'],
  ])('is refused when it does not exist: %j', (term, field) => {
    expect(deadlineOf(term)).toEqual(refuse('deadline.impossible', { words: '', field }));
  });
});

describe('a yearly deadline', () => {
  const yearly: YearlyDeadline = {
    kind: 'yearly',
    firstYear: 2025,
    lastYear: 2027,
    words: '2025 và những năm tiếp theo',
    remark: null,
  };

  it('gives each of its years a child with the same words', () => {
    for (const year of [2025, 2026, 2027]) {
      expect(deadlineOfYear(yearly, year)).toEqual({
        kind: 'year',
        year,
        words: yearly.words,
        remark: null,
      });
    }
  });

  it.each([2024, 2028])('has no child in %i, outside its years', (year) => {
    expect(deadlineOfYear(yearly, year)).toEqual(
      refuse('deadline.impossible', { words: yearly.words, field: 'year' }),
    );
  });

  it('begins in the year of the assignment where it names none, and goes on', () => {
    const open: YearlyDeadline = { ...yearly, firstYear: null, lastYear: null };
    expect(yearsOf(open, 2026)).toEqual({ firstYear: 2026, lastYear: null });
    expect(yearsOf(yearly, 2026)).toEqual({ firstYear: 2025, lastYear: 2027 });
    expect(deadlineOfYear(open, 2099)).toMatchObject({ kind: 'year', year: 2099 });
  });
});
