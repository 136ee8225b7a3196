import { isRefusal } from '../refusal/refusal.js';
import { csvRecords } from '../text/csv-records.js';

/** The records of a table that can be read. @throws Error if it cannot */
export function readCsv(text: string): readonly (readonly string[])[] {
  return [...csvRecords(text)].map((record) => {
    if (isRefusal(record)) throw new Error(`line ${record.params.line} cannot be read`);
    return record.cells;
  });
}
