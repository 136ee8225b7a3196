import { millisBetween, type Instant } from '@ledger/kernel';
import type { WaitKind } from '../register/task-wait.js';
import { visible, type ListQuery } from './list-query.js';
import { instantOf, instantOrNull } from './row-values.js';

export interface WaitingFilter {
  readonly what: readonly WaitKind[];
  /** The agency that it waits for; for `issue` the class of the body that signs. */
  readonly who: string;
  /** Whoever drew a paper up does not sign it, so that theirs are left out; null to leave none out. */
  readonly signer: string | null;
}

/** Something that lies with somebody, oldest first. */
export interface WaitingItem {
  readonly task: string;
  readonly title: string;
  readonly answerable: string | null;
  readonly what: WaitKind;
  readonly about: string | null;
  readonly preparedBy: string | null;
  readonly since: Instant;
  /** Whole days that it has lain there. */
  readonly days: number;
  /** The end of the house's term for it, exclusive; null where there is none. */
  readonly endsAt: Instant | null;
  readonly lapsed: boolean;
}

interface Row {
  readonly task: string;
  readonly key: string;
  readonly title: string;
  readonly answerable: string | null;
  readonly what: WaitKind;
  readonly about: string | null;
  readonly prepared_by: string | null;
  readonly since: Date;
  readonly ends_at: Date | null;
}

const DAY_MS = 86_400_000;

export function waiting({ what, who, signer }: WaitingFilter): ListQuery<Row, WaitingItem> {
  return {
    name: 'waiting',
    filter: { what, who, signer },
    sort: [
      { column: 'version.since', type: 'timestamptz' },
      { column: 'version.task', type: 'text' },
      { column: 'version.key', type: 'text' },
    ],
    sql: ({ schema, pin, values }) => ({
      select: `version.task, version.key, task.title, task.answerable, version.what,
        version.about, version.prepared_by, version.since, version.ends_at`,
      from: `${schema}.task_wait version join ${schema}.task_row task on task.task = version.task`,
      where: [
        `version.who = ${values.of(who)}`,
        `version.what = any(${values.of(what)}::text[])`,
        `version.prepared_by is distinct from ${values.of(signer ?? '')}`,
        visible('version', pin, values),
        visible('task', pin, values),
      ],
    }),
    item: (row, { asOf }) => ({
      task: row.task,
      title: row.title,
      answerable: row.answerable,
      what: row.what,
      about: row.about,
      preparedBy: row.prepared_by,
      since: instantOf(row.since),
      days: Math.floor(millisBetween(instantOf(row.since), asOf) / DAY_MS),
      endsAt: instantOrNull(row.ends_at),
      lapsed: row.ends_at !== null && instantOf(row.ends_at) < asOf,
    }),
    key: ({ since, task, key }) => [instantOf(since), task, key],
  };
}
