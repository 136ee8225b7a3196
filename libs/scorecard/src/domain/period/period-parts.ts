import { addDays, addMonths, type LocalDate } from '@ledger/kernel';
import type { ScoringPeriod } from './scoring-period.js';

const MONTHS = { month: 1, quarter: 3, 'half-year': 6 } as const;

/** Into what a longer period can be divided. */
export type PartKind = keyof typeof MONTHS;
export const PART_KINDS = Object.keys(MONTHS) as readonly PartKind[];

/** The names of the whole periods of a kind that lie in another one, in order. */
export function periodParts(
  { firstDay, lastDay }: Pick<ScoringPeriod, 'firstDay' | 'lastDay'>,
  kind: PartKind,
): readonly string[] {
  const parts: string[] = [];
  const months = MONTHS[kind];
  let begin: LocalDate = `${firstDay.slice(0, 4)}-01-01`;
  while (begin <= lastDay) {
    const next = addMonths(begin, months);
    if (begin >= firstDay && addDays(next, -1) <= lastDay) parts.push(nameOf(begin, kind));
    begin = next;
  }
  return parts;
}

function nameOf(begin: LocalDate, kind: PartKind): string {
  const [year = '', month = ''] = begin.split('-');
  switch (kind) {
    case 'month':
      return `${year}-${month}`;
    case 'quarter':
      return `${year}-Q${String(Math.ceil(Number(month) / 3))}`;
    case 'half-year':
      return `${year}-H${Number(month) === 1 ? '1' : '2'}`;
  }
}
