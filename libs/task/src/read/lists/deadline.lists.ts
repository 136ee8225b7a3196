import { delayAge, type Instant } from '@ledger/kernel';
import type { Pin } from '@ledger/platform';
import type { Overdue } from '../../domain/time/status.js';
import { visible, type ListQuery, type SqlValues } from './list-query.js';
import { askedFor, horizon, monthsBefore, type AskedOrByTerms } from './reach.js';
import { instantOf } from './row-values.js';

export type Age = Overdue['age'];

/** An obligation in a list about its deadline. */
export interface DeadlineItem {
  readonly task: string;
  readonly title: string;
  readonly answerable: string;
  readonly assigner: string;
  /** What the list is sorted by: when it is due, since when it is overdue, or when its lead was last heard of. */
  readonly at: Instant;
  /** An earlier due instant was missed. */
  readonly missedBefore: boolean;
}

export interface OverdueItem extends DeadlineItem {
  readonly days: number;
  readonly age: Age;
}

interface Row {
  readonly task: string;
  readonly title: string;
  readonly answerable: string;
  readonly assigner: string;
  readonly missed: number;
  readonly at: Date;
}

/** Each null for every agency. */
export interface AgencyFilter {
  readonly answerable: string | null;
  readonly assigner: string | null;
}

const COLUMNS = 'version.task, version.title, version.answerable, version.assigner, version.missed';

/** Still in time, and due within that many days. */
export function dueSoon(
  filter: AgencyFilter & { readonly days: AskedOrByTerms },
): ListQuery<Row, DeadlineItem> {
  return {
    ...sortedBy('soon_at'),
    name: 'due-soon',
    filter: { ...filter, days: askedFor(filter.days) },
    sql: ({ schema, pin, values }) => ({
      select: `${COLUMNS}, version.soon_at as at`,
      from: `${schema}.task_row version`,
      where: [
        ...ofAgency(filter, pin, values),
        `version.soon_at >= ${values.of(pin.asOf)}::timestamptz`,
        `version.soon_at <= ${values.of(horizon(pin, filter.days))}::timestamptz`,
      ],
    }),
    item: deadlineItem,
  };
}

/** Open with a due instant that was missed and is still behind, longest first. */
export function overdue(
  filter: AgencyFilter & { readonly age: Age | null },
): ListQuery<Row & { readonly days: number }, OverdueItem> {
  return {
    ...sortedBy('late_since'),
    name: 'overdue',
    filter: { ...filter },
    sql: ({ schema, pin, values }) => {
      const days = daysLate(values.of(pin.asOf));
      const [least, most] = AGES[filter.age ?? 'any'];
      return {
        select: `${COLUMNS}, version.late_since as at, ${days} as days`,
        from: `${schema}.task_row version`,
        where: [
          ...ofAgency(filter, pin, values),
          `version.late_after < ${values.of(pin.asOf)}::timestamptz`,
          `${days} between ${values.of(least)}::integer and ${values.of(most)}::integer`,
        ],
      };
    },
    item: (row) => ({ ...deadlineItem(row), days: row.days, age: delayAge(row.days) }),
  };
}

/** Undated, and nothing heard of the lead for so many months. */
export function silent(
  filter: AgencyFilter & { readonly months: AskedOrByTerms },
): ListQuery<Row, DeadlineItem> {
  return {
    ...sortedBy('heard_at'),
    name: 'silent',
    filter: { ...filter, months: askedFor(filter.months) },
    sql: ({ schema, pin, values }) => ({
      select: `${COLUMNS}, version.heard_at as at`,
      from: `${schema}.task_row version`,
      where: [
        ...ofAgency(filter, pin, values),
        `version.deadline_kind = 'undated'`,
        `version.phase <> all(${values.of(AT_REST)}::text[])`,
        `version.heard_at < ${values.of(monthsBefore(pin, filter.months))}::timestamptz`,
      ],
    }),
    item: deadlineItem,
  };
}

/** Nothing is expected of these. */
const AT_REST = ['suspended', 'completed', 'cancelled', 'superseded', 'merged'];

const AGES: Readonly<Record<Age | 'any', readonly [number, number]>> = {
  any: [1, 1_000_000],
  '1-30': [1, 30],
  '31-90': [31, 90],
  '91-120': [91, 120],
  'over-120': [121, 1_000_000],
};

function sortedBy(column: string) {
  return {
    sort: [
      { column: `version.${column}`, type: 'timestamptz' },
      { column: 'version.task', type: 'text' },
    ],
    key: ({ at, task }: Row) => [instantOf(at), task],
  } as const;
}

function ofAgency(
  { answerable, assigner }: AgencyFilter,
  pin: Pin,
  values: SqlValues,
): readonly string[] {
  const asked = Object.entries({ answerable, assigner }).flatMap(([column, agency]) =>
    agency === null ? [] : [`version.${column} = ${values.of(agency)}`],
  );
  return [visible('version', pin, values), ...asked];
}

function deadlineItem({ task, title, answerable, assigner, missed, at }: Row): DeadlineItem {
  return { task, title, answerable, assigner, at: instantOf(at), missedBefore: missed > 0 };
}

/** Days from the one that ends where the delay began to the one of T, or of when others got the work; at least one. */
function daysLate(t: string): string {
  const day = (instant: string) =>
    `((${instant} - interval '1 millisecond') at time zone 'Asia/Ho_Chi_Minh')::date`;
  const end = `coalesce(version.late_until, ${t}::timestamptz)`;
  return `greatest(1, ${day(end)} - ${day('version.late_since')})`;
}
