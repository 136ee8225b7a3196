import type { LocalDate } from '@ledger/kernel';
import { schemaAtHead, type ReadModelTools } from '@ledger/projection';
import { taskParties } from './task-parties.projection.js';

/** Rows fetched at once; the caller may take long over each, so no cursor is kept open. */
const PAGE = 500;

/**
 * Finds tasks in the read model, once that has come as far as the log was when it was asked. Every search
 *
 * @throws RefusedError as {@link schemaAtHead} does
 */
export class FoundTasks {
  constructor(private readonly tools: ReadModelTools) {}

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
    const schema = await schemaAtHead(taskParties.name, this.tools);
    const found = await this.tools.models.rows(
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
    const schema = await schemaAtHead(taskParties.name, this.tools);
    for (let after = ''; ;) {
      const rows = await this.tools.models.rows<{ readonly task: string }>(sql(schema), [
        after,
        PAGE,
        ...values,
      ]);
      for (const { task } of rows) yield task;
      if (rows.length < PAGE) return;
      after = rows.at(-1)?.task ?? after;
    }
  }
}
