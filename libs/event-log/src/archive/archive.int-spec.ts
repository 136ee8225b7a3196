import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createLogDatabase, type LogDatabase } from '../../../../test/support/log-database.js';
import { places } from '../testing/expectations.js';
import { collect } from '../testing/pages.js';
import { StreamWriter } from '../testing/stream-writer.js';
import { temporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.js';
import { backup } from './backup.js';
import { restore } from './restore.js';
import { verifyChain } from './verify-chain.js';

const EVENTS = 1_200;
const STREAMS = 40;

let database: LogDatabase;
beforeAll(async () => {
  database = await createLogDatabase();
  const log = await database.open();
  const { origin } = await log.identity();
  const clock = { now: () => new Date().toISOString() };
  await Promise.all(
    Array.from({ length: STREAMS }, async (_, n) => {
      const writer = new StreamWriter({ log, origin, clock, stream: `task-${n}` });
      const text = 'Giao Bộ Khoa học và Công nghệ chủ trì ';
      for (let event = 0; event < EVENTS / STREAMS; event += 1) {
        await writer.append({ payload: { text: text.repeat(event % 5) } });
      }
    }),
  );
  await log.close();
});
afterAll(() => database.drop());

async function faults(): Promise<readonly string[]> {
  const found: string[] = [];
  const log = await database.open({ role: 'ledger_reader' });
  await verifyChain(log, {
    onFault: ({ position, fault }) => found.push(`${position} ${fault}`),
  }).finally(() => log.close());
  return found;
}

describe('verifyChain on PostgreSQL', () => {
  /** What an administrator of the database can do, and is found out. */
  async function tamper(...statements: readonly string[]): Promise<void> {
    await database.pool.query(
      ['alter table ledger_log.events disable trigger all', ...statements]
        .concat('alter table ledger_log.events enable trigger all')
        .join(';'),
    );
  }

  beforeEach(() => tamper('create table public.kept as select * from ledger_log.events'));
  afterEach(() =>
    tamper(
      'delete from ledger_log.events',
      'insert into ledger_log.events select * from public.kept',
      'drop table public.kept',
    ),
  );

  it('finds nothing wrong with an untouched log', async () => {
    expect(await faults()).toEqual([]);
  });

  it('names each of 1,000 events with one flipped bit, whatever the bit makes of the text', async () => {
    const bit = '(position * 7919) % (8 * length(bytes))';
    await tamper(
      `update ledger_log.events
       set bytes = set_bit(bytes, ${bit}, 1 - get_bit(bytes, ${bit}))
       where position <= 1000`,
    );
    expect(await faults()).toEqual(Array.from({ length: 1_000 }, (_, n) => `${n + 1} leaf-hash`));
  });

  it.each([
    ['stream', "stream = 'other-' || stream", 'stored-fields'],
    ['revision', 'revision = revision + 1000', 'stored-fields'],
    ['id', 'id = gen_random_uuid()', 'stored-fields'],
    ['recorded time', 'recorded_ms = recorded_ms - 1', 'recorded-time'],
    ['recorded time, beyond all clocks,', 'recorded_ms = 9e18::bigint', 'recorded-time'],
    ['leaf hash', "leaf = ''", 'leaf-hash'],
  ])('names an event whose %s was altered', async (_, change, fault) => {
    await tamper(`update ledger_log.events set ${change} where position = 77`);
    expect(await faults()).toEqual([`77 ${fault}`]);
  });

  it('names what was put before the first event, and the place where one was taken out', async () => {
    await tamper('update ledger_log.events set position = -5 where position = 300');
    expect(await faults()).toEqual(expect.arrayContaining(['-5 position', '301 position']));
  });
});

describe('backup and restore on PostgreSQL', () => {
  let folder: TemporaryFolder;
  let other: LogDatabase;
  beforeAll(async () => {
    folder = await temporaryFolder();
    other = await createLogDatabase();
  });
  afterAll(async () => {
    await other.drop();
    await folder.remove();
  });

  it('moves a log to another database: same bytes, same positions, same origin, other log id', async () => {
    const file = join(folder.path, 'ledger.backup');
    const from = await database.open({ role: 'ledger_reader' });
    const to = await other.open({ role: 'ledger_migrator' });
    try {
      await backup(from, { file, createdAt: new Date().toISOString() });
      const restored = await restore(to, { file });
      const { log, origin } = await from.identity();
      expect(restored).toMatchObject({
        origin,
        events: EVENTS,
        added: EVENTS,
        head: BigInt(EVENTS),
      });
      expect(places(await collect(to.readAll()))).toEqual(places(await collect(from.readAll())));
      const identity = await to.identity();
      expect(identity.origin).toBe(origin);
      expect(identity.log).not.toBe(log);
      expect(await restore(to, { file })).toMatchObject({ added: 0 });
    } finally {
      await Promise.all([from.close(), to.close()]);
    }
  });

  it('lets life go on after a restore', async () => {
    const log = await other.open();
    try {
      const { origin } = await log.identity();
      const clock = { now: () => new Date().toISOString() };
      const writer = new StreamWriter({ log, origin, clock, stream: 'task-0' });
      await writer.reload();
      expect(await writer.append()).toMatchObject({ position: BigInt(EVENTS + 1) });
    } finally {
      await log.close();
    }
  });
});
