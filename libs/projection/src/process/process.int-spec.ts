import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refuse, RefusedError } from '@ledger/kernel';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { positionOf } from '../testing/rows.js';
import { sampleEvents, sampleInstant, sampleLog } from '../testing/sample-events.js';
import { processWorker, sampleProcess, SampleRoom, say } from '../testing/sample-process.js';
import { until } from '../testing/until.js';
import { dropVersion } from '../versions/drop-version.js';
import { switchVersion } from '../versions/switch-version.js';
import { listRefusals, processStatus } from './process-status.js';

let database: ProjectionDatabase;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

describe('a process', () => {
  it('issues the commands of each event as itself, because of that event', async () => {
    const events = sampleEvents(2);
    const room = new SampleRoom();
    const process = sampleProcess({ name: 'speaks' });
    await processWorker(database.projector, await sampleLog(events), {
      process,
      issuer: room,
    }).catchUp();
    const [first] = [...room.recorded.values()];
    const { id, correlationId } = events[0]!.envelope;
    expect(first).toMatchObject({
      stream: 'room-1',
      identity: {
        actor: { kind: 'process', process: 'speaks' },
        auth: null,
        causationId: id,
        correlationId,
        commandHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(await positionOf(database.pool, 'process/speaks')).toBe(2);
  });

  it('keeps what was refused in a list, and goes on', async () => {
    const log = await sampleLog(sampleEvents(9));
    const room = new SampleRoom();
    const process = sampleProcess({ name: 'refused' });
    const worker = processWorker(database.projector, log, { process, issuer: room });
    expect(await worker.catchUp()).toBe('caught-up');
    expect(room.said.filter((words) => words.startsWith('event'))).toHaveLength(7);
    expect(worker.monitor.outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(2);
    const listed = (await listRefusals(database.pool, 100)).filter(
      (refusal) => refusal.process === 'refused',
    );
    expect(listed.map(({ position }) => position).sort()).toEqual([4n, 8n]);
    expect(listed[0]).toMatchObject({
      timer: null,
      code: 'revision.invalid',
      params: { revision: '\0' },
      recordedAt: sampleInstant(0),
    });
    const status = await processStatus(database.pool, log, sampleInstant(0));
    expect(status.find(({ name }) => name === 'refused')).toMatchObject({
      state: 'live',
      position: 9n,
      lag: { events: 0n },
      refusals: 2,
      timers: 0,
    });
  });

  it('waits out what passes, and counts a command that was recorded otherwise as done', async () => {
    const room = new SampleRoom();
    const faults = [
      () => Promise.resolve(refuse('log.busy', { limit: 1 })),
      () => Promise.reject(new RefusedError(refuse('log.unavailable', { reason: 'test' }))),
      () => Promise.resolve(refuse('idempotency.body-differs', { commandId: 'c', stream: 's' })),
    ];
    const issuer = {
      issue: (command: Parameters<SampleRoom['issue']>[0]) =>
        faults.shift()?.() ?? room.issue(command),
    };
    const worker = processWorker(database.projector, await sampleLog(sampleEvents(3)), {
      process: sampleProcess({ name: 'patient' }),
      issuer,
    });
    expect(await worker.catchUp()).toBe('caught-up');
    expect(worker.monitor.retries).toHaveLength(2);
    expect(worker.monitor.outcomes).toEqual(['repeated', 'done', 'done']);
    expect(room.said).toEqual(['event 2', 'event 3']);
  });

  it('asks for the commands of an event as it gets to them', async () => {
    const log = await sampleLog(sampleEvents(1));
    const room = new SampleRoom();
    let ahead = 0;
    const process = sampleProcess({
      name: 'many',
      react: async function* () {
        for (let n = 0; n < 2_000; n += 1) {
          ahead = Math.max(ahead, n - room.issued);
          await Promise.resolve();
          yield say(`room-${n}`, String(n));
        }
      },
    });
    await processWorker(database.projector, log, { process, issuer: room }).catchUp();
    expect(room.recorded.size).toBe(2_000);
    expect(ahead).toBeLessThanOrEqual(8);
  });

  it('is in the hands of one worker at a time; the next goes on where it ended', async () => {
    const log = await sampleLog(sampleEvents(300));
    const room = new SampleRoom();
    const process = sampleProcess({ name: 'shared' });
    const first = processWorker(database.projector, log, { process, issuer: room, batchSize: 10 });
    const second = processWorker(database.projector, log, { process, issuer: room, batchSize: 10 });
    const ends = [first.start()];
    await until(() => first.monitor.states.includes('live'));
    ends.push(second.start());
    await until(() => second.monitor.states.includes('standby'));
    expect(second.monitor.outcomes).toEqual([]);
    first.stop();
    await until(async () => (await positionOf(database.pool, 'process/shared')) === 300);
    second.stop();
    expect(await Promise.all(ends)).toEqual(['aborted', 'aborted']);
    expect(room.recorded.size).toBe(300 - 75 + 50);
  });
});

describe('what keeps read models', () => {
  it('neither drops a process nor sends readers to one', async () => {
    const log = await sampleLog(sampleEvents(1));
    const process = sampleProcess({ name: 'no-read-model' });
    const issuer = new SampleRoom();
    await processWorker(database.projector, log, { process, issuer }).catchUp();
    const refusal = { refused: 'process.never-rebuilt', params: { process: 'no-read-model' } };
    const version = { name: 'no-read-model', version: 1 };
    expect(await dropVersion(database.projector, version)).toEqual(refusal);
    const request = { projection: 'no-read-model', version: 1 };
    expect(await switchVersion(request, { pool: database.projector, log })).toEqual(refusal);
    expect(await positionOf(database.pool, 'process/no-read-model')).toBe(1);
  });
});
