import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MemoryEventLog } from '@ledger/event-log';
import { refuse, RefusedError } from '@ledger/kernel';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { rowsOf } from '../testing/rows.js';
import { sampleEvents, sampleLog } from '../testing/sample-events.js';
import { sampleWorker } from '../testing/sample-worker.js';
import { expectedSums, sums, WAYS } from '../testing/sum-rows.js';
import { until } from '../testing/until.js';

let database: ProjectionDatabase;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

const sumsIn = (name: string) => rowsOf(database.pool, `${name.replaceAll('-', '_')}_v1.sum_row`);

async function hasRows(name: string, count: number): Promise<boolean> {
  const rows = await sumsIn(name).catch(() => []);
  return rows.length === count;
}

function grownLog(held: number): Promise<MemoryEventLog> {
  return sampleLog(sampleEvents(held));
}

describe.each(WAYS)('rows that follow from one stream each, written %s', (way, folded) => {
  const slug = way.replaceAll(' ', '-');

  it('know what came before in the stream, whatever the batches are', async () => {
    for (const batchSize of [1, 7, 1_000]) {
      const name = `sums-${String(batchSize)}-${slug}`;
      const log = await grownLog(60);
      await sampleWorker(database.projector, log, sums(name, folded), { batchSize }).catchUp();
      expect(await sumsIn(name)).toEqual(expectedSums(60));
    }
  });

  it('know it as the log grows, also when the worker before them was another', async () => {
    const name = `turns-${slug}`;
    const log = await grownLog(10);
    const workers = [1, 2].map(() => sampleWorker(database.projector, log, sums(name, folded)));
    for (let held = 10; held <= 60; held += 5) {
      if (held > 10) await log.ingest(BigInt(held - 5), sampleEvents(held).slice(held - 5));
      await workers[(held / 5) % 2]?.catchUp();
    }
    expect(await sumsIn(name)).toEqual(expectedSums(60));
  });

  it('do not rest on a fold that an error left half-way, nor on one whose rows were rolled back', async () => {
    const name = `broken-${slug}`;
    const log = await grownLog(20);
    let broken = 0;
    const breaking = sums(name, folded, ({ position }) => {
      if (position % 9n !== 0n || broken >= 4) return;
      broken += 1;
      throw new RefusedError(refuse('log.unavailable', { reason: 'for a moment' }));
    });
    let rolledBack = 0;
    const failpoints = {
      reach: (point: string) => {
        if (point !== 'checkpoint-moved' || rolledBack >= 2) return Promise.resolve();
        rolledBack += 1;
        throw new RefusedError(refuse('log.unavailable', { reason: 'before the commit' }));
      },
    };
    const worker = sampleWorker(database.projector, log, breaking, { batchSize: 6, failpoints });
    const run = worker.start();
    await until(() => hasRows(name, 20));
    await log.ingest(20n, sampleEvents(60).slice(20));
    await until(() => hasRows(name, 60));
    worker.stop();
    await run;
    expect([broken > 0, rolledBack]).toEqual([true, 2]);
    expect(await sumsIn(name)).toEqual(expectedSums(60));
  });
});
