import type { RecordedEvent } from '@ledger/event-log';
import type { PoolClient } from 'pg';
import { fence, moveCheckpoint, type Checkpoint } from '../checkpoint/checkpoint.js';
import { clearFailure, clearTimerFailure } from '../checkpoint/failure.js';
import { inTransaction } from '../database/transaction.js';
import type { KeptTimer } from './cause.js';
import type { Effects } from './effects.js';
import type { ProcessScope } from './process-scope.js';
import { forgetTimers, writeRefusals, writeTimers } from './process-store.js';

export interface EventStep {
  readonly from: Checkpoint;
  readonly last: RecordedEvent;
  readonly effects: Effects;
}

/**
 * Timers and refusals of events whose commands have been carried out, then the checkpoint. Other than a projection's it
 * waits for the disk: a crash that set it back would only repeat commands, but what was refused might be listed no more.
 */
export function commitEvents<Command>(
  scope: ProcessScope<Command>,
  { from, last, effects }: EventStep,
): Promise<void> {
  const { holder } = scope;
  return commit(scope, effects, async (client) => {
    await clearFailure(client, holder.reader, last.position);
    const { position: to, recordedTime } = last;
    await moveCheckpoint(client, holder, { from, to, recordedTime });
  });
}

/** Forgets timers whose commands have been carried out, and keeps what came of them; one may be set again. */
export function commitTimers<Command>(
  scope: ProcessScope<Command>,
  timers: readonly KeptTimer[],
  effects: Effects,
): Promise<void> {
  const { holder } = scope;
  const keys = timers.map(({ key }) => key);
  const before = async (client: PoolClient) => {
    await fence(client, holder);
    await forgetTimers(client, holder.reader, keys);
  };
  return commit(scope, effects, (client) => clearTimerFailure(client, holder.reader, keys), before);
}

type Statements = (client: PoolClient) => Promise<void>;

async function commit<Command>(
  { pool, holder, failpoints }: ProcessScope<Command>,
  effects: Effects,
  after: Statements,
  before: Statements = () => Promise.resolve(),
): Promise<void> {
  const settings = `set local idle_in_transaction_session_timeout = ${holder.leaseMs}`;
  await inTransaction(pool, settings, async (client) => {
    await before(client);
    await writeTimers(client, holder.reader, effects.timers);
    await writeRefusals(client, holder.reader, effects.refusals);
    await failpoints.reach('written');
    await after(client);
    await failpoints.reach('checkpoint-moved');
  });
  await failpoints.reach('committed');
}
