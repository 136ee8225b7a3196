import type { EventLog } from '@ledger/event-log';
import { ReadModels, schemaOf, type ReadModelTools } from '@ledger/projection';
import { rowsOf, sampleWorker } from '@ledger/projection/testing';
import { randomStories, storyLog } from '@ledger/task/testing';
import { createProjectionDatabase } from '../../../../test/support/projection-database.js';
import { obligationHistory } from '../history/obligation-history.projection.js';
import { randomGroups } from './random-groups.js';

const TABLES = ['obligation_version', 'obligation_key', 'obligation_side'];

/** Random histories by what they are of: the log of a seed. */
export const HISTORIES = [
  ['single leads', (seed: number) => storyLog(...randomStories(12, seed))],
  ['groups and joint leads', async (seed: number) => (await randomGroups(seed)).log],
] as const;

/** So many of each are tried. The first two hold enough to be counted, whatever is drawn beside them. */
export const TRIED: { readonly numRuns: number; readonly examples: [number][] } = {
  numRuns: 6,
  examples: [[57], [58]],
};

/** A database that holds obligation histories, each filled from a log of its own. */
export class KeptHistories {
  #builds = 0;

  private constructor(
    private readonly database: Awaited<ReturnType<typeof createProjectionDatabase>>,
    private readonly models: ReadModels,
  ) {}

  static async open(): Promise<KeptHistories> {
    const database = await createProjectionDatabase();
    return new KeptHistories(database, new ReadModels(database.projector));
  }

  /** Fills one in batches of so many. @returns its name */
  async filled(log: EventLog, batchSize = 500): Promise<string> {
    this.#builds += 1;
    const name = `history-${String(this.#builds)}`;
    await this.fill(name, log, batchSize);
    return name;
  }

  /** Brings the one of that name to where the log is. */
  async fill(name: string, log: EventLog, batchSize = 500): Promise<void> {
    const projection = { ...obligationHistory, name };
    await sampleWorker(this.database.projector, log, projection, { batchSize }).catchUp();
  }

  /** Filled from the log, and read as the active history is. */
  async toolsFor(log: EventLog): Promise<ReadModelTools> {
    const name = await this.filled(log);
    const { models } = this;
    return {
      log,
      models: {
        waitFor: (_projection, cursor) => models.waitFor(name, cursor),
        rows: (sql, values) => models.rows(sql, values),
      },
    };
  }

  /** Every row of the one of that name. */
  async rowsIn(name: string): Promise<readonly string[]> {
    const schema = schemaOf({ ...obligationHistory, name });
    const tables = TABLES.map((table) => rowsOf(this.database.pool, `${schema}.${table}`));
    return (await Promise.all(tables)).flat();
  }

  async close(): Promise<void> {
    await this.models.close();
    await this.database.drop();
  }
}
