import type { RecordedEvent } from '@ledger/event-log';
import type { PoolClient } from 'pg';
import { moveCheckpoint, type Checkpoint } from '../checkpoint/checkpoint.js';
import { clearFailure } from '../checkpoint/failure.js';
import { inTransaction } from '../database/transaction.js';
import type { ProjectionTransaction } from '../projection.js';
import type { ProjectionScope } from './projection-scope.js';

/** Events that follow the checkpoint; at least one. */
export interface BatchStep {
  readonly from: Checkpoint;
  readonly last: RecordedEvent;
  /** Writes the effects of all of them. */
  readonly write: (tx: ProjectionTransaction) => Promise<void>;
  /** Whether a failure is recorded that the batch may come past. */
  readonly afterFailure: boolean;
}

/**
 * One transaction: the effects of the batch, then the checkpoint.
 *
 * `synchronous_commit` is off: rows and checkpoint are in the same commit record, so a crash of the server can lose
 * both or neither, and what is lost is read again from the log. Tables must therefore never be UNLOGGED.
 * A worker that hangs inside the transaction would keep its row locks after its lease has lapsed; the server ends it.
 */
export async function commitBatch(scope: ProjectionScope, step: BatchStep): Promise<void> {
  const { holder, failpoints } = scope;
  const settings = `set local synchronous_commit = off; set local search_path to ${holder.reader};
    set local idle_in_transaction_session_timeout = ${holder.leaseMs}`;
  await inTransaction(scope.pool, settings, async (client) => {
    await step.write(openFor(client, scope));
    await failpoints.reach('written');
    if (step.afterFailure) await clearFailure(client, holder.reader, step.last.position);
    const { position, recordedTime } = step.last;
    await moveCheckpoint(client, holder, { from: step.from, to: position, recordedTime });
    await failpoints.reach('checkpoint-moved');
  });
  await failpoints.reach('committed');
}

function openFor(
  client: PoolClient,
  { failpoints, streams }: Pick<ProjectionScope, 'failpoints' | 'streams'>,
): ProjectionTransaction {
  return {
    streams,
    query: async <Row extends object>(sql: string, values: readonly unknown[] = []) => {
      await failpoints.reach('folded');
      const { rows } = await client.query<Row>(sql, [...values]);
      return rows;
    },
  };
}
