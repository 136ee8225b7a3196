import { describe, expect, it } from '@jest/globals';
import { realPlans } from '../testing/real-list.js';

const plans = realPlans();

(plans.size === 0 ? describe.skip : describe)('the real list', () => {
  const rowsWith = (wanted: string) =>
    [...plans].flatMap(([row, { findings }]) =>
      findings.filter(({ finding }) => finding === wanted).map(({ words }) => [row, words]),
    );

  it('is 140 rows in the seven groups: 13, 29, 34, 12, 28, 15, 9', () => {
    const counts: Record<string, number> = {};
    for (const { taskGroup } of plans.values()) {
      counts[taskGroup ?? ''] = (counts[taskGroup ?? ''] ?? 0) + 1;
    }
    expect(counts).toEqual({ I: 13, II: 29, III: 34, IV: 12, V: 28, VI: 15, VII: 9 });
  });

  it('names a deadline in every form: 48 months, 69 years, a quarter, 2 ranges, 13 continuous, 6 yearly, 1 none', () => {
    const counts: Record<string, number> = {};
    for (const { deadline } of plans.values()) {
      counts[deadline.kind] = (counts[deadline.kind] ?? 0) + 1;
    }
    expect(counts).toEqual({
      month: 48,
      year: 69,
      quarter: 1,
      range: 2,
      continuous: 13,
      yearly: 6,
      undated: 1,
    });
    expect(rowsWith('unreadable-deadline')).toEqual([]);
    expect(rowsWith('deadline-before-assignment')).toEqual([]);
  });

  it('row 17: names a session of the National Assembly beside the month', () => {
    expect(rowsWith('second-deadline')).toEqual([[17, 'Kỳ họp thứ 9']]);
  });

  it('row 108: states parts, but not who does which', () => {
    expect(rowsWith('stated-parts')).toEqual([[108, expect.stringMatching(/^\(1\).*\(4\)/)]]);
  });

  it('row 12: ends its title in a comma', () => {
    expect(rowsWith('cut-off-words').map(([row]) => row)).toEqual([3, 12]);
  });
});
