import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MemoryEventLog, RecordedEvent } from '@ledger/event-log';
import { refuse, RefusedError } from '@ledger/kernel';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import type { Projection } from '../projection.js';
import { rowsOf } from '../testing/rows.js';
import { sampleEvents, sampleLog, SAMPLE_TYPE } from '../testing/sample-events.js';
import { sampleWorker } from '../testing/sample-worker.js';
import { until } from '../testing/until.js';
import {
  FILLED_TABLE,
  filledByStream,
  foldedByStream,
  type GrowingFold,
} from './folded-by-stream.js';

let database: ProjectionDatabase;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

/** Adds up the positions of its stream, so that one event missed or taken twice shows in every later row. */
class SumFold implements GrowingFold {
  size = 0;
  #sum = 0;
  #rows: string[] = [];

  constructor(
    readonly stream: string,
    earlier: readonly RecordedEvent[],
    private readonly onTake: (recorded: RecordedEvent) => void = () => undefined,
  ) {
    for (const recorded of earlier) this.#add(recorded);
  }

  take(recorded: RecordedEvent): void {
    this.#add(recorded);
    this.onTake(recorded);
    this.#rows.push(`${String(recorded.position)} ${this.stream} ${String(this.#sum)}`);
  }

  takeRows(): readonly string[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #add({ position }: RecordedEvent): void {
    this.size += 1;
    this.#sum += Number(position);
  }
}

const WAYS = [
  ['in log order', foldedByStream],
  ['stream by stream while it is filled', filledByStream],
] as const;

type Way = (typeof WAYS)[number][1];

function sums(name: string, way: Way, onTake?: (recorded: RecordedEvent) => void): Projection {
  return {
    name,
    version: 1,
    handles: [SAMPLE_TYPE],
    tables: ['create table sum_row (sum text primary key)', FILLED_TABLE],
    indexes: [],
    ...way<SumFold>({
      begin: (stream, earlier) => new SumFold(stream, earlier, onTake),
      async write(folds, _events, tx) {
        const rows = folds.flatMap((fold) => fold.takeRows());
        await tx.query('insert into sum_row (sum) select unnest($1::text[])', [rows]);
      },
    }),
  };
}

function expectedSums(count: number): readonly string[] {
  const sumOf = new Map<string, number>();
  const rows = sampleEvents(count).map(({ envelope }, index) => {
    const sum = (sumOf.get(envelope.stream) ?? 0) + index + 1;
    sumOf.set(envelope.stream, sum);
    return `${String(index + 1)} ${envelope.stream} ${String(sum)}`;
  });
  return rows.map((row) => `("${row}")`).sort();
}

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

describe('filling stream by stream', () => {
  it('names the event that cannot be folded, and stops where its stream begins', async () => {
    const name = 'poisoned-stream';
    const log = await grownLog(40);
    const poisoned = sums(name, filledByStream, ({ position }) => {
      if (position === 33n) throw new Error('not this');
    });
    const worker = sampleWorker(database.projector, log, poisoned);
    expect(await worker.catchUp()).toBe('stopped');
    const first = sampleEvents(40).findIndex(
      ({ envelope }) => envelope.stream === sampleEvents(40)[32]?.envelope.stream,
    );
    expect(worker.monitor.alarms).toMatchObject([
      { position: BigInt(first + 1), error: expect.stringContaining('at position 33, revision') },
    ]);
  });
});
