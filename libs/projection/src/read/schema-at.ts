import type { EventLog, Position } from '@ledger/event-log';
import { accepted } from '@ledger/kernel';
import type { ReadModels } from './read-models.js';

/** What a projection's tables are read with, by the positions of the log that they are filled from. */
export interface ReadModelTools {
  readonly models: Pick<ReadModels, 'waitFor' | 'rows'>;
  readonly log: Pick<EventLog, 'identity' | 'head'>;
}

/**
 * Schema to read a projection's tables in, once they hold everything up to a position.
 *
 * @throws RefusedError `projection.behind` if they do not get there in time, `projection.not-built`,
 *   `cursor.foreign-log` if they are filled from another log
 */
export async function schemaAt(
  projection: string,
  position: Position,
  { models, log }: ReadModelTools,
): Promise<string> {
  const cursor = { log: (await log.identity()).log, position };
  return accepted(await models.waitFor(projection, cursor)).schema;
}

/**
 * Schema to read a projection's tables in, once they hold everything that is in the log now.
 *
 * @throws RefusedError as {@link schemaAt} does
 */
export async function schemaAtHead(projection: string, tools: ReadModelTools): Promise<string> {
  return schemaAt(projection, await tools.log.head(), tools);
}
