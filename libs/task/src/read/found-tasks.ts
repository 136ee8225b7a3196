import type { EventLog } from '@ledger/event-log';
import { isRefusal, RefusedError, type LocalDate } from '@ledger/kernel';
import type { ReadModels } from '@ledger/projection';
import { taskParties } from './task-parties.projection.js';

export interface FoundTasksOptions {
  readonly log: Pick<EventLog, 'identity' | 'head'>;
  readonly readModels: Pick<ReadModels, 'waitFor' | 'rows'>;
}

/** Rows fetched at once; the caller may take long over each, so no cursor is kept open. */
const PAGE = 500;

/**
 * Finds tasks in the read model, once that has come as far as the log was when it was asked. Every search
 *
 * @throws RefusedError `projection.behind` if the read model does not get there in time, `projection.not-built`
 */
export class FoundTasks {
  constructor(private readonly options: FoundTasksOptions) {}

  openTasksOf(agency: string): AsyncIterable<string> {
    return this.#pages(
      (
        schema,
      ) => `select distinct p.task from ${schema}.task_party p join ${schema}.task t using (task)
        where p.agency = $3 and t.open and p.task > $1 order by p.task limit $2`,
      [agency],
    );
  }

  childrenOf(parent: string): AsyncIterable<string> {
    return this.#pages(
      (schema) => `select task from ${schema}.task
        where parent = $3 and task > $1 order by task limit $2`,
      [parent],
    );
  }

  openTasksDue(from: LocalDate, to: LocalDate): AsyncIterable<string> {
    return this.#pages(
      (schema) => `select task from ${schema}.task
        where open and last_day between $3 and $4 and task > $1 order by task limit $2`,
      [from, to],
    );
  }

  /** Whether the agency was ever given a role in one of the tasks, or in a task right under one of them. */
  async hasPartIn(agency: string, tasks: readonly string[]): Promise<boolean> {
    const schema = await this.#schema();
    const found = await this.options.readModels.rows(
      `select from ${schema}.task_party p
       where p.agency = $1 and (p.task = any($2)
         or p.task in (select t.task from ${schema}.task t where t.parent = any($2)))
       limit 1`,
      [agency, tasks],
    );
    return found.length > 0;
  }

  async *#pages(
    sql: (schema: string) => string,
    values: readonly string[],
  ): AsyncGenerator<string, void, void> {
    const schema = await this.#schema();
    for (let after = ''; ;) {
      const rows = await this.options.readModels.rows<{ readonly task: string }>(sql(schema), [
        after,
        PAGE,
        ...values,
      ]);
      for (const { task } of rows) yield task;
      if (rows.length < PAGE) return;
      after = rows.at(-1)?.task ?? after;
    }
  }

  /** The schema to read, which holds everything that was in the log by now. */
  async #schema(): Promise<string> {
    const { log, readModels } = this.options;
    const cursor = { log: (await log.identity()).log, position: await log.head() };
    const active = await readModels.waitFor(taskParties.name, cursor);
    if (isRefusal(active)) throw new RefusedError(active);
    return active.schema;
  }
}
