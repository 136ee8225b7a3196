import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { onConnection } from '../database/transaction.js';
import { positionOf } from '../testing/rows.js';
import { sampleInstant } from '../testing/sample-events.js';
import { createCheckpoint, fence, FencedError, moveCheckpoint } from './checkpoint.js';
import { Lease } from './lease.js';

let database: ProjectionDatabase;
let lease: Lease | null = null;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
beforeEach(async () => {
  await lease?.release();
  await database.pool.query('delete from projection.checkpoint');
  await onConnected((client) => createCheckpoint(client, 'reader', 'log'));
  const { signal } = new AbortController();
  lease = await Lease.take(database.projector, held('worker'), {
    signal,
    onWait: () => undefined,
  });
});
afterAll(async () => {
  await lease?.release();
  await database.drop();
});

function onConnected<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  return onConnection(database.projector, work);
}

function held(holder: string) {
  return { reader: 'reader', holder, leaseMs: 5_000 };
}

function move(holder: string, from: { log: string; position: bigint }): Promise<void> {
  const step = { from, to: 9n, recordedTime: sampleInstant(9) };
  return onConnected((client) => moveCheckpoint(client, held(holder), step));
}

describe('a checkpoint moves', () => {
  it('from where it stands, in the hand of the holder', async () => {
    await move('worker', { log: 'log', position: 0n });
    expect(await positionOf(database.pool, 'reader')).toBe(9);
  });

  it.each([
    ['in the hand of another', 'other', { log: 'log', position: 0n }],
    ['from where it does not stand', 'worker', { log: 'log', position: 3n }],
    ['in another log', 'worker', { log: 'other', position: 0n }],
  ])('not %s', async (_, holder, from) => {
    await expect(move(holder, from)).rejects.toThrow(FencedError);
    expect(await positionOf(database.pool, 'reader')).toBe(0);
  });

  it('once: the same move again is refused', async () => {
    await move('worker', { log: 'log', position: 0n });
    await expect(move('worker', { log: 'log', position: 0n })).rejects.toThrow(FencedError);
  });

  it('not when its reader is gone', async () => {
    await database.pool.query('delete from projection.checkpoint');
    await expect(move('worker', { log: 'log', position: 0n })).rejects.toThrow(FencedError);
  });
});

describe('a fence', () => {
  it('lets the holder through and nobody else', async () => {
    await onConnected((client) => fence(client, held('worker')));
    await expect(onConnected((client) => fence(client, held('other')))).rejects.toThrow(
      FencedError,
    );
  });
});

describe('a new checkpoint', () => {
  it('never replaces one that is there', async () => {
    await move('worker', { log: 'log', position: 0n });
    expect(await onConnected((client) => createCheckpoint(client, 'reader', 'log'))).toBe(false);
    expect(await positionOf(database.pool, 'reader')).toBe(9);
  });
});

describe('a lease that was being taken when its worker was told to end', () => {
  it('ends at once, so that nobody works under it', async () => {
    await lease?.release();
    const leaving = new AbortController();
    const { signal } = leaving;
    const taking = Lease.take(database.projector, held('leaver'), {
      signal,
      onWait: () => undefined,
    });
    leaving.abort();
    lease = await taking;
    expect(lease?.signal.aborted).toBe(true);
  });
});
