import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogDatabase, type LogDatabase } from '../../../../test/support/log-database.js';
import { sealFor } from '../testing/sealed-events.js';

describe('taking events into PostgreSQL', () => {
  let database: LogDatabase;
  beforeAll(async () => {
    database = await createLogDatabase();
  });
  afterAll(() => database.drop());

  it('writes no temporary file, though a batch is more than the server sorts in memory', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await database.pool.query(`alter database ${name} set work_mem = '1MB'`);
    await database.pool.query(`alter database ${name} set temp_file_limit = 0`);
    const log = await database.open({ role: 'ledger_migrator' });
    const { origin } = await log.identity();
    const draft = { recordedAt: '2025-01-09T02:00:00.000Z', count: 100 };
    const payload = { text: 'Giao Bộ Khoa học và Công nghệ chủ trì '.repeat(1_000) };
    const events = sealFor({ origin, stream: 'task-1', head: null }, { ...draft, payload });
    expect(await log.ingest(0n, events)).toBe(100n);
    await log.close();
  });
});
