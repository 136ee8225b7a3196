import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogDatabase, type LogDatabase } from '../../../../test/support/log-database.js';
import { copyLog } from '../archive/copy-log.js';
import type { EventLog } from '../event-log.port.js';
import { emptyLog, filledLog } from '../testing/filled-log.js';
import { collect } from '../testing/pages.js';

async function leavesOf(log: EventLog) {
  return (await collect(log.readAll())).map(({ leaf }) => leaf);
}

describe('a log copied into PostgreSQL and out of it again', () => {
  let database: LogDatabase;
  beforeAll(async () => {
    database = await createLogDatabase();
  });
  afterAll(() => database.drop());

  it('has the same bytes and hashes, also when the copying was broken off in between', async () => {
    const source = await filledLog({ events: 1_300, streams: 7 });
    const target = await database.open({ role: 'ledger_migrator' });
    const brokenOff = copyLog({ source, target }, (stage, { done }) => {
      if (stage === 'copying' && done >= 500) throw new Error('broken off');
    });
    await expect(brokenOff).rejects.toThrow('broken off');
    const held = Number(await target.head());
    expect(held).toBeGreaterThanOrEqual(500);
    const rest = 1_300 - held;
    expect(await copyLog({ source, target })).toMatchObject({ events: 1_300, added: rest });
    const reader = await database.open({ role: 'ledger_reader' });
    const back = await emptyLog();
    expect(await copyLog({ source: reader, target: back })).toMatchObject({ added: 1_300 });
    expect(await leavesOf(back)).toEqual(await leavesOf(source));
    await Promise.all([target.close(), reader.close()]);
  });
});
