import { csvRecords, isRefusal } from '@ledger/kernel';
import type { ScoreHouse } from './score-house.js';

export type CsvRows = readonly (readonly string[])[];

/** What a path answers as CSV: the headings, the rows, and below them what the file says of itself. */
export async function csvRowsOf(
  house: ScoreHouse,
  path: string,
  language = 'en',
): Promise<CsvRows> {
  const sign = path.includes('?') ? '&' : '?';
  const { bytes } = await house.getFile(`${path}${sign}format=csv`, language);
  return [...csvRecords(bytes.toString('utf8'))].map((record) => {
    if (isRefusal(record)) throw new Error(record.refused);
    return record.cells;
  });
}

/** By their names. */
export function csvFactsOf(rows: CsvRows): ReadonlyMap<string, string> {
  return new Map(rows.map(([name = '', value = '']) => [name, value]));
}
