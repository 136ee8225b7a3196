import type { Tier } from '@ledger/agency';
import { endOfDay, type Instant, type LocalDate } from '@ledger/kernel';
import type { Beside, Bucket } from '../../domain/time/status.js';
import type { Priority, TaskGroup } from '../../domain/vocabulary.js';
import type { SqlValues } from '../lists/list-query.js';
import { wordsIn } from './wording.js';

/** What the register tells; a task that went to another agency is told as that one's. */
export const REGISTER_STATUSES = [
  'open-in-time',
  'open-overdue',
  'open-continuous-or-undated',
  'suspended',
  'completed-on-time',
  'completed-late',
  'cancelled',
  'superseded',
  'merged-into',
] as const satisfies readonly (Bucket | Beside)[];
export type RegisterStatus = (typeof REGISTER_STATUSES)[number];

/** What of the register is asked for, as it stood at T; null for whatever it is. */
export type RegisterFilter = {
  /** The agency that answered. */
  readonly agency: string | null;
  readonly assigner: string | null;
  /** The source document. */
  readonly document: string | null;
  readonly taskGroup: TaskGroup | null;
  readonly status: RegisterStatus | null;
  readonly priority: Priority | null;
  /** Of the agency that answered. */
  readonly tier: Tier | null;
  /** The last day in force, from this one on; what is never due is left out. */
  readonly dueFrom: LocalDate | null;
  /** The last day in force, up to and with this one. */
  readonly dueTo: LocalDate | null;
  /** Whether something is left open that the assigning body must fill in. */
  readonly incomplete: boolean | null;
  /** Words of the title, the clause, the products or the words for the lead, in any order; the last may be only begun. */
  readonly text: string | null;
};

/** Everything there is. */
export const WHOLE_REGISTER: RegisterFilter = {
  agency: null,
  assigner: null,
  document: null,
  taskGroup: null,
  status: null,
  priority: null,
  tier: null,
  dueFrom: null,
  dueTo: null,
  incomplete: null,
  text: null,
};

/**
 * Conditions on the rows of `version` and, where words are asked for, of `wording`.
 *
 * @see rowsOf which joins them
 */
export function conditionsOf(
  filter: RegisterFilter,
  asOf: Instant,
  values: SqlValues,
): readonly string[] {
  const { incomplete, text, status } = filter;
  const equal = {
    answerable: filter.agency,
    assigner: filter.assigner,
    document: filter.document,
    task_group: filter.taskGroup,
    priority: filter.priority,
    tier: filter.tier,
  };
  return [
    ...Object.entries(equal).flatMap(([column, value]) =>
      value === null ? [] : [`version.${column} = ${values.of(value)}`],
    ),
    ...dueWithin(filter, values),
    ...(incomplete === null ? [] : [`version.incomplete = ${values.of(incomplete)}`]),
    ...(status === null ? [] : statusIs(status, asOf, values)),
    ...(text === null ? [] : [wordsAreFound(filter, text, values)]),
  ];
}

/** A last day ends at its due instant. What is never due lies in no window. */
export function dueWithin(
  { dueFrom, dueTo }: Pick<RegisterFilter, 'dueFrom' | 'dueTo'>,
  values: SqlValues,
): readonly string[] {
  if (dueFrom === null && dueTo === null) return [];
  const from = dueFrom === null ? [] : [`version.due_at >= ${instant(endOfDay(dueFrom), values)}`];
  const to = dueTo === null ? `< 'infinity'` : `<= ${instant(endOfDay(dueTo), values)}`;
  return [...from, `version.due_at ${to}`];
}

function statusIs(status: RegisterStatus, asOf: Instant, values: SqlValues): readonly string[] {
  const t = () => instant(asOf, values);
  switch (status) {
    case 'open-overdue':
      return [`version.course = 'open'`, `version.late_after < ${t()}`];
    case 'open-in-time':
      return [
        `version.course = 'open'`,
        `(version.late_after is null or version.late_after >= ${t()})`,
      ];
    default:
      return [`version.course = ${values.of(status)}`];
  }
}

function instant(at: Instant, values: SqlValues): string {
  return `${values.of(at)}::timestamptz`;
}

/**
 * What an agency answers for or a document assigned is few enough to be looked through. PostgreSQL would rather take all
 * that hold the words first: it reckons words that belong together as independent, and so expects next to none.
 */
function wordsAreFound(filter: RegisterFilter, text: string, values: SqlValues): string {
  return filter.agency === null && filter.document === null
    ? `wording.words @@ ${searchFor(text, values)}`
    : wordsStandIn(text, values);
}

/** As a condition on words that were come by otherwise, which no index of words is asked for. */
export function wordsStandIn(text: string, values: SqlValues): string {
  return `strip(wording.words) @@ ${searchFor(text, values)}`;
}

/** Words hold letters and digits only, so that they need no escape. */
function searchFor(text: string, values: SqlValues): string {
  const words = wordsIn(text).map((word) => `'${word}'`);
  return `${values.of(`${words.join(' & ')}:*`)}::tsquery`;
}
