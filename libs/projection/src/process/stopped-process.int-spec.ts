import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { positionOf } from '../testing/rows.js';
import { sampleEvents, sampleInstant, sampleLog } from '../testing/sample-events.js';
import { processWorker, sampleDue, sampleProcess, SampleRoom } from '../testing/sample-process.js';
import { processStatus } from './process-status.js';

let database: ProjectionDatabase;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

describe('an event that makes a process throw', () => {
  it('stops it there with everything before it done, until its code is mended', async () => {
    const log = await sampleLog(sampleEvents(20));
    const room = new SampleRoom();
    const good = sampleProcess({ name: 'poisoned' });
    const bad = sampleProcess({
      name: 'poisoned',
      react: (event, moment) => {
        if (event.position === 11n) throw new Error('not this');
        return good.react(event, moment);
      },
    });
    const worker = processWorker(database.projector, log, { process: bad, issuer: room });
    expect(await worker.catchUp()).toBe('stopped');
    const failure = { reason: 'apply-threw', position: 11n, error: 'Error: not this' };
    expect(worker.monitor.alarms).toMatchObject([failure]);
    expect(await positionOf(database.pool, 'process/poisoned')).toBe(10);
    const [status] = await processStatus(database.pool, log, sampleInstant(0)).then((rows) =>
      rows.filter(({ name }) => name === 'poisoned'),
    );
    expect(status).toMatchObject({ state: 'stopped', failure });
    const again = processWorker(database.projector, log, { process: good, issuer: room });
    expect(await again.catchUp()).toBe('stopped');
    const mended = { ...good, fix: 1 };
    const fixed = processWorker(database.projector, log, { process: mended, issuer: room });
    expect(await fixed.catchUp()).toBe('caught-up');
    expect(room.recorded.size).toBe(20 - 5 + 3);
  });

  it('also stops it when what throws is a timer, which then goes off under the mended code', async () => {
    const log = await sampleLog(sampleEvents(5));
    const room = new SampleRoom();
    const clock = () => sampleDue(5);
    const good = sampleProcess({ name: 'mistimed' });
    const bad = sampleProcess({
      name: 'mistimed',
      onTimer: () => {
        throw new Error('not now');
      },
    });
    const worker = processWorker(database.projector, log, { process: bad, issuer: room, clock });
    expect(await worker.catchUp()).toBe('stopped');
    expect(worker.monitor.alarms).toMatchObject([
      { reason: 'timer-threw', timer: 't-5', position: 5n, eventId: null },
    ]);
    const mended = { ...good, fix: 1 };
    const fixed = processWorker(database.projector, log, { process: mended, issuer: room, clock });
    expect(await fixed.catchUp()).toBe('caught-up');
    expect(room.said).toContain(`t-5 at ${sampleDue(5)}`);
    const { rowCount } = await database.pool.query(
      "select from projection.failure where reader = 'process/mistimed'",
    );
    expect(rowCount).toBe(0);
  });
});
