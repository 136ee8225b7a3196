import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCsv } from '@ledger/kernel/testing';
import type { AgencyRow } from '../domain/reference/agency-row.js';
import type { GroupRow } from '../domain/reference/group-row.js';

export const REFERENCE_FOLDER = resolve(import.meta.dirname, '../../reference');

export function agencyRows(): readonly AgencyRow[] {
  return rows('agencies.csv');
}

export function groupRows(): readonly GroupRow[] {
  return rows('groups.csv');
}

/** That the columns are those of a row is what the tests over every row show. */
function rows(file: string): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...records] = readCsv(readFileSync(join(REFERENCE_FOLDER, file), 'utf8'));
  return records.map((record) =>
    Object.fromEntries(names.map((name, n) => [name, record[n] ?? ''])),
  );
}
