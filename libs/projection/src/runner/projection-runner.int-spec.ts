import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamHeads } from '../stream-heads/stream-heads.projection.js';
import { createProjectionDatabase, type ProjectionDatabase } from '../testing/projection-database.js';
import { RecordingMonitor } from '../testing/recording-monitor.js';
import { sampleEvents, sampleLog } from '../testing/sample-events.js';
import { ProjectionRunner } from './projection-runner.js';

let database: ProjectionDatabase;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

describe('a projection runner', () => {
  it('fills', async () => {
    const log = await sampleLog(sampleEvents(100));
    const monitor = new RecordingMonitor();
    const runner = new ProjectionRunner({
      log,
      pool: database.projector,
      projection: streamHeads,
      registry: { knows: () => true },
      monitor,
    });
    const end = await runner.run({ signal: new AbortController().signal, until: 'caught-up' });
    const { rows } = await database.pool.query('select * from stream_heads_v1.stream_head order by 1');
    console.log(end, monitor, rows.slice(0,2));
    expect(rows).toHaveLength(10);
  });
});
