import { delayAge, delayDays, type Instant } from '@ledger/kernel';
import type { Pin } from '@ledger/platform';
import type { Course, Overdue } from '../../domain/time/status.js';
import type { Priority, TaskGroup } from '../../domain/vocabulary.js';
import type { ListQuery, SqlValues } from '../lists/list-query.js';
import { instantOf } from '../lists/row-values.js';
import { holdsAt } from '../versions/version-table.js';
import { conditionsOf, type RegisterFilter, type RegisterStatus } from './register-filter.js';
import { partsOf } from './register-parts.js';
import type { RegisterOrder, RegisterQuestion, RegisterSort } from './register-question.js';

/** An obligation as the register shows it, as it stood at T and was known at K. */
export interface RegisterItem {
  readonly obligation: string;
  readonly title: string;
  /** Where in its source document it stands; null where that was left open. */
  readonly clause: string | null;
  readonly document: string;
  readonly assigner: string;
  readonly answerable: string;
  /** Of the agency that answers; null where it is not registered. */
  readonly tier: string | null;
  readonly taskGroup: TaskGroup | null;
  readonly priority: Priority | null;
  readonly status: RegisterStatus;
  readonly assignedAt: Instant;
  /** The due instant in force, exclusive; null for what is never due. */
  readonly dueAt: Instant | null;
  /** Null unless it is open and overdue. */
  readonly overdue: Overdue | null;
  readonly incomplete: boolean;
}

interface Row {
  readonly obligation: string;
  readonly title: string;
  readonly clause: string | null;
  readonly document: string;
  readonly assigner: string;
  readonly answerable: string;
  readonly tier: string | null;
  readonly task_group: TaskGroup | null;
  readonly priority: Priority | null;
  readonly course: Course;
  readonly assigned_at: Date;
  /** A number, infinity, for what is never due. */
  readonly due_at: Date | number;
  readonly late_since: Date | null;
  readonly late_after: Date | null;
  readonly late_until: Date | null;
  readonly incomplete: boolean;
  /** What titles and clauses are sorted by. */
  readonly title_key: string;
  readonly clause_key: string;
}

/** The register in one order. */
export function registerList(
  { filter, asOf, knownAt, position }: RegisterQuestion,
  { sort, descending }: RegisterOrder,
): ListQuery<Row, RegisterItem> {
  const seenFrom = { asOf: asOf ?? null, knownAt: knownAt ?? null, position: position ?? null };
  const { column, type, keyOf } = SORTS[sort];
  const searched = filter.text !== null;
  return {
    name: 'obligations',
    filter: { ...filter, ...seenFrom, sort, descending },
    sort: [
      { column, type },
      { column: 'version.obligation', type: 'text' },
    ],
    descending,
    sql: ({ schema, pin, values }) => ({
      select: searched ? SEARCHED_COLUMNS : columns(schema),
      from: rowsOf(schema, searched),
      where: registerConditions(filter, pin, values),
      parts: partsOf(filter, { schema, pin, values }),
    }),
    item: itemOf,
    key: (row) => [keyOf(row), row.obligation],
  };
}

/** What of `version`, and of `wording` where words are looked for, belongs to a view of the register. */
export function registerConditions(
  filter: RegisterFilter,
  { asOf, position }: Pick<Pin, 'asOf' | 'position'>,
  values: SqlValues,
): readonly string[] {
  const held = holdsAt('version', values.of(asOf), values.of(String(position)));
  return [held, ...conditionsOf(filter, asOf, values)];
}

/** The rows of the register, with their words where these are searched. */
export function rowsOf(schema: string, searched: boolean): string {
  const rows = `${schema}.obligation_row version`;
  return searched ? `${rows} ${joinedWording(schema)}` : rows;
}

export function joinedWording(schema: string): string {
  return `join ${schema}.wording wording on ${OF_VERSION}`;
}

const OF_VERSION = 'wording.obligation = version.obligation and wording.wording = version.wording';

const COLUMNS = `version.obligation, version.document, version.assigner, version.answerable,
  version.tier, version.task_group, version.priority, version.course, version.assigned_at,
  version.due_at, version.late_since, version.late_after, version.late_until, version.incomplete,
  version.title_key, version.clause_key`;

export const SEARCHED_COLUMNS = `${COLUMNS}, wording.title, wording.clause`;

/** Where nothing asks for the words, they are looked up for the rows of the page alone. */
function columns(schema: string): string {
  const words = ['title', 'clause'].map(
    (column) =>
      `(select wording.${column} from ${schema}.wording where ${OF_VERSION}) as ${column}`,
  );
  return [COLUMNS, ...words].join(', ');
}

interface SortBy {
  readonly column: string;
  readonly type: 'timestamptz' | 'text';
  readonly keyOf: (row: Row) => string;
}

const SORTS: Readonly<Record<RegisterSort, SortBy>> = {
  due: {
    column: 'version.due_at',
    type: 'timestamptz',
    keyOf: ({ due_at }) => (due_at instanceof Date ? instantOf(due_at) : 'infinity'),
  },
  assigned: {
    column: 'version.assigned_at',
    type: 'timestamptz',
    keyOf: ({ assigned_at }) => instantOf(assigned_at),
  },
  title: { column: 'version.title_key', type: 'text', keyOf: ({ title_key }) => title_key },
  number: { column: 'version.clause_key', type: 'text', keyOf: ({ clause_key }) => clause_key },
};

function itemOf(row: Row, { asOf }: Pin): RegisterItem {
  const overdue = overdueAt(row, asOf);
  return {
    obligation: row.obligation,
    title: row.title,
    clause: row.clause,
    document: row.document,
    assigner: row.assigner,
    answerable: row.answerable,
    tier: row.tier,
    taskGroup: row.task_group,
    priority: row.priority,
    status: statusOf(row.course, overdue),
    assignedAt: instantOf(row.assigned_at),
    dueAt: row.due_at instanceof Date ? instantOf(row.due_at) : null,
    overdue,
    incomplete: row.incomplete,
  };
}

function statusOf(course: Course, overdue: Overdue | null): RegisterStatus {
  if (course !== 'open') return course;
  return overdue === null ? 'open-in-time' : 'open-overdue';
}

/** Others' time with a late hand-over is not counted. */
function overdueAt(
  { course, late_since, late_after, late_until }: Row,
  asOf: Instant,
): Overdue | null {
  if (course !== 'open' || late_since === null || late_after === null) return null;
  if (instantOf(late_after) >= asOf) return null;
  const since = instantOf(late_since);
  const days = delayDays(since, late_until === null ? asOf : instantOf(late_until));
  return { since, days, age: delayAge(days) };
}
