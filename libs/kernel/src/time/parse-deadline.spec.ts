import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '../envelope/canonical-json.js';
import { canonicalJson } from '../envelope/canonical-json.js';
import { isRefusal, refuse } from '../refusal/refusal.js';
import type { Deadline, DeadlineTerm } from './deadline.js';
import { parseDeadline } from './parse-deadline.js';

const day = (date: string): DeadlineTerm => ({ kind: 'day', date });
const month = (year: number, number: number): DeadlineTerm => ({
  kind: 'month',
  year,
  month: number,
});
const quarter = (year: number, number: number): DeadlineTerm => ({
  kind: 'quarter',
  year,
  quarter: number,
});
const year = (number: number): DeadlineTerm => ({ kind: 'year', year: number });
const range = (firstYear: number, lastYear: number): DeadlineTerm => ({
  kind: 'range',
  firstYear,
  lastYear,
});
const yearly = (firstYear: number | null): DeadlineTerm => ({
  kind: 'yearly',
  firstYear,
  lastYear: null,
});

describe('reading a deadline', () => {
  it.each<[string, DeadlineTerm]>([
    ['30/6/2025', day('2025-06-30')],
    ['30/06/2025', day('2025-06-30')],
    ['1/6/2025', day('2025-06-01')],
    ['30-06-2025', day('2025-06-30')],
    ['30.6.2025', day('2025-06-30')],
    ['30 / 6 / 2025', day('2025-06-30')],
    ['ngày 30/6/2025', day('2025-06-30')],
    ['ngày 30 tháng 6 năm 2025', day('2025-06-30')],
    ['Ngày 01 tháng 06 năm 2025', day('2025-06-01')],
    ['30 tháng 6 năm 2025', day('2025-06-30')],
    ['2025-06-30', day('2025-06-30')],
    ['29/2/2024', day('2024-02-29')],
    ['6/2025', month(2025, 6)],
    ['06/2025', month(2025, 6)],
    ['12/2025', month(2025, 12)],
    ['Tháng 5/2025', month(2025, 5)],
    ['THÁNG 10/2025', month(2025, 10)],
    ['tháng 6 năm 2025', month(2025, 6)],
    ['6-2025', month(2025, 6)],
    ['2025-06', month(2025, 6)],
    ['Quý II/2025', quarter(2025, 2)],
    ['quý 2/2025', quarter(2025, 2)],
    ['Quý IV năm 2025', quarter(2025, 4)],
    ['Quí I-2025', quarter(2025, 1)],
    ['2025', year(2025)],
    ['năm 2025', year(2025)],
    ['2025 - 2026', range(2025, 2026)],
    ['2025-2026', range(2025, 2026)],
    ['2025–2026', range(2025, 2026)],
    ['Giai đoạn 2025 - 2030', range(2025, 2030)],
    ['Hằng năm', yearly(null)],
    ['hàng năm', yearly(null)],
    ['2025 và những năm tiếp theo', yearly(2025)],
    ['Năm 2025 và các năm tiếp theo', yearly(2025)],
    ['Thường xuyên', { kind: 'continuous' }],
    ['Nhiệm vụ thường xuyên', { kind: 'continuous' }],
    ['', { kind: 'undated' }],
    [' \n', { kind: 'undated' }],
    [' 6/2025\n', month(2025, 6)],
    ['Quý\u00a0II/2025', quarter(2025, 2)],
  ])('takes %p and keeps the words', (words, term) => {
    expect(parseDeadline(words)).toEqual({ ...term, words, remark: null });
  });

  it('reads composed and decomposed letters alike and keeps them as they were', () => {
    for (const words of [
      'Quý II/2025',
      'Thường xuyên',
      'Hằng năm',
      '2025 và những năm tiếp theo',
    ]) {
      const [composed, decomposed] = [words.normalize('NFC'), words.normalize('NFD')];
      expect(composed).not.toBe(decomposed);
      expect(parseDeadline(decomposed)).toEqual({ ...parseDeadline(composed), words: decomposed });
    }
  });

  it('keeps what stands in brackets behind the time as a remark', () => {
    const words = 'Tháng 5/2025 (Kỳ họp thứ 9 Quốc hội khóa XV)';
    expect(parseDeadline(words)).toEqual({
      ...month(2025, 5),
      words,
      remark: 'Kỳ họp thứ 9 Quốc hội khóa XV',
    });
  });

  it.each([
    'trước 30/6/2025',
    'sau năm 2025',
    '30/6/25',
    '6/25',
    '30/6-2025',
    '6/2025, 12/2025',
    '6/2025 (gia hạn đến 12/2025)',
    '6/2025 (30/6)',
    '(Kỳ họp thứ 9)',
    '6/2025 ()',
    'Quý II',
    'Tháng 6',
    '2025 - 26',
    '2025 - 12',
    'hằng năm từ 2025',
    'thường xuyên hằng năm',
    'sớm',
    'NaN',
    '-',
  ])('refuses %p rather than guess', (words) => {
    expect(parseDeadline(words)).toEqual(refuse('deadline.unreadable', { words }));
  });

  it.each([
    ['31/6/2025', 'day'],
    ['29/2/2025', 'day'],
    ['0/6/2025', 'day'],
    ['30/13/2025', 'month'],
    ['06-30-2025', 'month'],
    ['2025-13', 'month'],
    ['13/2025', 'month'],
    ['0/2025', 'month'],
    ['Quý V/2025', 'quarter'],
    ['Quý IIII/2025', 'quarter'],
    ['quý 5/2025', 'quarter'],
    ['2205', 'year'],
    ['1999', 'year'],
    ['2026 - 2025', 'lastYear'],
    ['2025 - 3030', 'lastYear'],
    ['1025 và những năm tiếp theo', 'firstYear'],
  ])('refuses %p, which does not exist, and names the field', (words, field) => {
    expect(parseDeadline(words)).toEqual(refuse('deadline.impossible', { words, field }));
  });

  it('answers whatever it is given, and only with plain JSON', () => {
    const nearly = fc
      .array(fc.constantFrom('3', '0', '2025', '/', '-', ' ', 'năm', 'quý', 'ii', '(', ')'), {
        maxLength: 8,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: 'grapheme' })), (words) => {
        const read = parseDeadline(words);
        if (isRefusal(read)) return;
        expect(read.words).toBe(words);
        expect(JSON.parse(canonicalJson(read))).toEqual(read);
      }),
    );
  });

  it('fits into the payload of an event', () => {
    const read = parseDeadline('6/2025') as Deadline;
    const payload: JsonObject = { deadline: read };
    expect(canonicalJson(payload)).toBe(
      '{"deadline":{"kind":"month","month":6,"remark":null,"words":"6/2025","year":2025}}',
    );
  });
});
