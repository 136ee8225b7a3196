import type { Instant } from '@ledger/kernel';
import type { MarkKind } from '../register/task-mark.js';
import { visible, visibleAtPosition, type ListQuery } from './list-query.js';
import { instantOf } from './row-values.js';

export interface MarksFilter {
  readonly mark: MarkKind;
  /** Who answered for the task then, or assigned it; null for every agency. */
  readonly agency: string | null;
}

/** An event that is to be seen, latest recorded first. */
export interface MarkItem {
  readonly task: string;
  readonly title: string;
  readonly event: string;
  readonly type: string;
  readonly revision: string;
  readonly effectiveAt: Instant;
  readonly recordedAt: Instant;
  readonly answerable: string | null;
  readonly assigner: string;
  /** The task was closed by it while it was overdue. */
  readonly whenOverdue: boolean;
}

interface Row {
  readonly task: string;
  readonly title: string;
  readonly event: string;
  readonly type: string;
  readonly revision: number;
  readonly effective_at: Date;
  readonly recorded_at: Date;
  readonly answerable: string | null;
  readonly assigner: string;
  readonly when_overdue: boolean;
}

export function marked({ mark, agency }: MarksFilter): ListQuery<Row, MarkItem> {
  return {
    name: 'marks',
    filter: { mark, agency },
    sort: [
      { column: 'version.recorded_at', type: 'timestamptz' },
      { column: 'version.event', type: 'text' },
    ],
    descending: true,
    sql: ({ schema, pin, values }) => {
      const one = values.of(agency);
      return {
        select: `version.task, task.title, version.event, version.type, version.revision,
          version.effective_at, version.recorded_at, version.answerable, version.assigner,
          version.when_overdue`,
        from: `${schema}.task_mark version join ${schema}.task_row task on task.task = version.task`,
        where: [
          `version.mark = ${values.of(mark)}`,
          `(${one}::text is null or ${one} in (version.answerable, version.assigner))`,
          `version.effective_at < ${values.of(pin.asOf)}::timestamptz`,
          visibleAtPosition('version', pin, values),
          visible('task', pin, values),
        ],
      };
    },
    item: (row) => ({
      task: row.task,
      title: row.title,
      event: row.event,
      type: row.type,
      revision: String(row.revision),
      effectiveAt: instantOf(row.effective_at),
      recordedAt: instantOf(row.recorded_at),
      answerable: row.answerable,
      assigner: row.assigner,
      whenOverdue: row.when_overdue,
    }),
    key: ({ recorded_at, event }) => [instantOf(recorded_at), event],
  };
}
