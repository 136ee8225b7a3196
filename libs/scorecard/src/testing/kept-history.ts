import type { EventLog } from '@ledger/event-log';
import type { ReadModels } from '@ledger/projection';
import { sampleWorker } from '@ledger/projection/testing';
import type { ProjectionDatabase } from '../../../../test/support/projection-database.js';
import { obligationHistory } from '../history/obligation-history.projection.js';

let builds = 0;

/** The name of a history that was filled from the log, in batches of so many. */
export async function filledHistory(
  { projector }: Pick<ProjectionDatabase, 'projector'>,
  log: EventLog,
  batchSize = 500,
): Promise<string> {
  builds += 1;
  const name = `history-${String(builds)}`;
  const worker = sampleWorker(projector, log, { ...obligationHistory, name }, { batchSize });
  await worker.catchUp();
  return name;
}

/** What is kept under one name, read as the active history is. */
export function modelsOf(models: ReadModels, name: string): Pick<ReadModels, 'waitFor' | 'rows'> {
  return {
    waitFor: (_projection, cursor) => models.waitFor(name, cursor),
    rows: (sql, values) => models.rows(sql, values),
  };
}
