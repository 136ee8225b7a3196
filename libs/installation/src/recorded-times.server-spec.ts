import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@ledger/event-log';
import { collect, sealFor } from '@ledger/event-log/testing';
import type { SealedEvent } from '@ledger/kernel';
import { migrate } from '@ledger/platform';
import { recordedTimes } from '@ledger/projection';
import { sampleWorker } from '@ledger/projection/testing';
import { randomUUID } from 'node:crypto';
import { describeOnServer, unusedLogName } from '../../../test/support/eventstoredb-server.js';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../test/support/projection-database.js';
import { openEventLog, type OpenedLog } from './event-log.js';
import { MIGRATIONS } from './migrations.js';

const EVENTS = 700;

/** Clocks of two writers: one is up to half a second ahead of the other. */
const instant = (n: number) =>
  new Date(Date.UTC(2020, 0, 1) + n * 100 + (n % 3 === 0 ? 500 : 0)).toISOString();

describeOnServer('an installation whose log is on the server', (url) => {
  const eventLog = { kind: 'eventstoredb', url, name: unusedLogName() } as const;
  let database: ProjectionDatabase;
  let opened: OpenedLog;
  let times: readonly RecordedEvent[];

  beforeAll(async () => {
    database = await createProjectionDatabase();
    await migrate({ url: database.url, migrations: MIGRATIONS });
    opened = await openEventLog(eventLog, database.url, 'ledger_migrator');
    const origin = randomUUID();
    const batch: SealedEvent[] = Array.from({ length: EVENTS }, (_, n) => {
      const target = { origin, stream: `task-${n}`, head: null };
      return sealFor(target, { recordedAt: instant(n) })[0]!;
    });
    await opened.events.adopt(origin);
    await opened.events.ingest(0n, batch.slice(0, 500));
    const worker = sampleWorker(database.projector, opened.events, recordedTimes, { batchSize: 7 });
    expect(await worker.catchUp()).toBe('caught-up');
    await opened.events.ingest(500n, batch.slice(500));
    times = await collect(opened.events.readAll());
  }, 60_000);
  afterAll(async () => {
    await opened.close();
    await database.drop();
  });

  /** As another process would, which has folded nothing yet. */
  async function anew<T>(work: (log: OpenedLog['events']) => Promise<T>): Promise<T> {
    const another = await openEventLog(eventLog, database.url, 'ledger_reader');
    try {
      return await work(another.events);
    } finally {
      await another.close();
    }
  }

  it('finds the position at any instant, by what the projection kept and what came after', async () => {
    for (const second of [-1, 0.05, 3.217, 25, 49.9, 50, 55.5, 69.9, 1_000]) {
      const asked = new Date(Date.UTC(2020, 0, 1) + second * 1_000).toISOString();
      const last = times.findLast(({ recordedTime }) => recordedTime <= asked);
      expect(await anew((log) => log.positionAt(asked))).toBe(last?.position ?? 0n);
    }
  });

  it('tells the recorded time of every event of a stream', async () => {
    expect(times.some(({ recordedTime, envelope }) => recordedTime > envelope.recordedAt)).toBe(
      true,
    );
    await anew(async (log) => {
      for (const { envelope, position, recordedTime } of times.filter((_, n) => n % 29 === 0)) {
        const [event] = await collect(log.readStream(envelope.stream));
        expect(event).toMatchObject({ position, recordedTime });
      }
    });
  });

  it('goes by the clock of PostgreSQL, and tells how the server is', async () => {
    expect(opened.health?.()).toMatchObject({ state: 'up', inFlight: 0, queued: 0 });
    const target = { origin: (await opened.events.identity()).origin, stream: 'late', head: null };
    const events = sealFor(target, { recordedAt: instant(0) });
    const outcome = await opened.events.append({ stream: 'late', expected: 'no-stream', events });
    expect(outcome).toMatchObject({ refused: 'clock.skewed' });
  });
});
