import type { BenchResult } from '../bench-result.js';

const COLUMNS = ['name', 'unit', 'ours', 'reference', 'ratio', 'rounds'] as const;

/** The results as a terminal shows them: aligned columns, each note below its row. */
export function textTable(results: readonly BenchResult[]): string {
  const cells = [
    [...COLUMNS],
    ...results.map((result) => COLUMNS.map((name) => cell(result[name]))),
  ];
  const widths = COLUMNS.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  const [head = '', ...rows] = cells.map((row) => line(row, widths));
  const bodies = results.map(({ note }, i) => [rows[i] ?? '', ...note.split('; ').map(indented)]);
  return [head, ...bodies.flat()].join('\n');
}

/** Numbers to the right, so that their digits stand below each other. */
function line(row: readonly string[], widths: readonly number[]): string {
  const fitted = row.map((text, i) => {
    const width = widths[i] ?? 0;
    return i < 2 ? text.padEnd(width) : text.padStart(width);
  });
  return fitted.join('  ').trimEnd();
}

function indented(text: string): string {
  return `    ${text}`;
}

export function cell(value: string | number): string {
  return typeof value === 'string'
    ? value
    : value.toLocaleString('en', { maximumFractionDigits: 3 });
}
