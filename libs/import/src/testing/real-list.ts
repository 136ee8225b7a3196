import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isRefusal, lastMomentOf } from '@ledger/kernel';
import { readCsv, SAMPLE_CALENDAR, sharedFolder } from '@ledger/kernel/testing';
import { listIn, type List } from '../domain/list.js';
import { NO_MAPPING, type Mapping } from '../domain/mapping.js';
import { planRow, type RowPlan } from '../domain/plan-row.js';
import { Spellings, type Spelling } from '../domain/spellings.js';

const REFERENCE = resolve(import.meta.dirname, '../../../agency/reference');

type Row = Readonly<Record<string, string>>;

export function rowsOf(file: string): readonly Row[] {
  const [names = [], ...records] = readCsv(readFileSync(file, 'utf8'));
  return records.map((cells) => Object.fromEntries(names.map((name, n) => [name, cells[n] ?? ''])));
}

/** Every spelling of the reference files, as the register holds it. */
export const REFERENCE_SPELLINGS: readonly Spelling[] = [
  ...rowsOf(join(REFERENCE, 'agencies.csv')).flatMap((row) =>
    [row['name']!, row['short_name']!, ...split(row['aliases']!)].map((words) => ({
      words,
      id: row['id']!,
      kind: 'agency' as const,
      from: row['valid_from']!,
      to: row['valid_to'] === '' ? null : row['valid_to']!,
    })),
  ),
  ...rowsOf(join(REFERENCE, 'groups.csv')).flatMap((row) =>
    [row['name']!, ...split(row['spellings']!)].map((words) => ({
      words,
      id: row['id']!,
      kind: 'group' as const,
      from: '2025-01-01',
      to: null,
    })),
  ),
];

function split(list: string): readonly string[] {
  return list.split('|').filter(Boolean);
}

const ASSIGNED_ON = '2025-01-09';

/** The words of bodies as they are read on the day of the real list, or another. */
export function spellingsOn(on = ASSIGNED_ON): Spellings {
  return new Spellings(REFERENCE_SPELLINGS, on);
}

/** How a list is read on the day of the real one. */
export function contextOn(on = ASSIGNED_ON, mapping: Mapping = NO_MAPPING) {
  const assignedAt = lastMomentOf(on);
  const spellings = new Spellings(REFERENCE_SPELLINGS, on, mapping.bodies);
  const nonWorkingDay = 'next-working-day' as const;
  return { spellings, mapping, assignedAt, calendar: SAMPLE_CALENDAR, nonWorkingDay };
}

/** The bytes of the 140 tasks of Appendix II to Resolution 03/NQ-CP; null where they are absent, which is said aloud. */
export function realListFile(): Buffer | null {
  const folder = sharedFolder('SHARED_DATA_DIR');
  return folder === null ? null : readFileSync(join(folder, 'nq03-appendix-2.csv'));
}

/** The list in some text. @throws Error if it cannot be taken */
export function listOf(text: string): List {
  const table = readCsv(text).map((cells, n) => ({ row: n + 1, cells }));
  const list = listIn(table);
  if (isRefusal(list)) throw new Error(`${list.refused} ${JSON.stringify(list.params)}`);
  return list;
}

/** The plans of a list's rows, by their numbers. */
export function plansOf(list: List, context = contextOn()): ReadonlyMap<number, RowPlan> {
  return new Map(list.rows.map((row) => [Number(row.number), planRow(row, context)]));
}

/** The plans of the real list, by number; empty where it is absent. */
export function realPlans(): ReadonlyMap<number, RowPlan> {
  const file = realListFile();
  return file === null ? new Map<number, RowPlan>() : plansOf(listOf(String(file)));
}
