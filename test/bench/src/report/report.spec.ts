import { describe, expect, it } from '@jest/globals';
import type { BenchResult } from '../bench-result.js';
import { referencePage } from './reference-page.js';
import { textTable } from './text-table.js';

const results: BenchResult[] = [
  {
    name: 'append',
    unit: 'events/s',
    ours: 12_345,
    reference: 980,
    ratio: 12.6,
    rounds: 5,
    note: 'a | b; c',
  },
  { name: 'lone', unit: 'ms', ours: 0.5, reference: 0.25, ratio: 0.5, rounds: 3, note: 'once' },
];

describe('the table', () => {
  it('stands figures below each other and each note below its row', () => {
    expect(textTable(results).split('\n')).toEqual([
      'name    unit        ours  reference  ratio  rounds',
      'append  events/s  12,345        980   12.6       5',
      '    a | b',
      '    c',
      'lone    ms           0.5       0.25    0.5       3',
      '    once',
    ]);
  });
});

describe('the reference page', () => {
  const rows = [
    { name: 'append', compares: 'Ours against theirs.' },
    { name: 'lone', compares: 'One against one.' },
  ];
  const facts = [['memory', '24 GiB']] as const;
  const page = referencePage({ day: '2026-11-22', commit: 'abc1234', facts, rows, results });

  it('shows every result, what it compares, and the machine it holds for', () => {
    expect(page).toContain('| `append` | events/s | 12,345 | 980 | **12.6** | 5 |');
    expect(page).toContain('### lone\n\nOne against one.\n\n- once\n');
    expect(page).toContain('| memory | 24 GiB |');
    expect(page).toContain('Measured on 2026-11-22 at commit abc1234');
  });

  it('names a row that was not measured', () => {
    const more = [...rows, { name: 'needy', compares: 'Against a server.' }];
    const report = { day: '2026-11-22', commit: 'abc1234', facts, rows: more, results };
    expect(referencePage(report)).toContain('Not measured in this run: `needy`.');
    expect(page).not.toContain('Not measured');
  });

  it('keeps a line of a cell from ending it', () => {
    expect(
      referencePage({ day: '', commit: '', facts: [['a|b', 'c']], rows, results: [] }),
    ).toContain('| a\\|b | c |');
  });
});
