import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createLogDatabase, type LogDatabase } from '../../../../test/support/log-database.js';
import { StreamWriter } from '../testing/stream-writer.js';

/** What may never happen to an event, in the words of somebody who tries. */
const FORBIDDEN = {
  UPDATE: "update ledger_log.events set bytes = '\\x00'",
  DELETE: 'delete from ledger_log.events',
  TRUNCATE: 'truncate ledger_log.events',
  DROP: 'drop table ledger_log.events',
  'direct INSERT':
    "insert into ledger_log.events values (99, 's', 0, gen_random_uuid(), 0, '', '')",
  'disabling the trigger': 'alter table ledger_log.events disable trigger all',
  'dropping the trigger': 'drop trigger events_are_immutable on ledger_log.events',
  'another origin': 'update ledger_log.identity set origin = gen_random_uuid()',
  'replacing the function': `create or replace function ledger_log.position_at(bigint) returns bigint
    language sql as 'select 0'`,
  'holding the lock': 'begin; lock table ledger_log.identity in exclusive mode',
  'writing without the lock': `select * from ledger_log.judge_appends(
    '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '', 0, 0, 0)`,
  'becoming the owner': 'set role ledger_owner',
};

describe('rights on the log', () => {
  let database: LogDatabase;
  const login = `test_login_${randomUUID().slice(0, 8)}`;

  beforeAll(async () => {
    database = await createLogDatabase();
    const log = await database.open();
    const clock = { now: () => new Date().toISOString() };
    const { origin } = await log.identity();
    await new StreamWriter({ log, origin, clock, stream: 'task-1' }).append();
    await log.close();
    await database.pool.query(`create role ${login} login password 'secret'`);
  });

  afterAll(async () => {
    await database.pool.query(`drop role ${login}`);
    await database.drop();
  });

  /** A connection of a login user that has this one role and nothing else. */
  async function as<T>(role: string, use: (client: Client) => Promise<T>): Promise<T> {
    await database.pool.query(`grant ${role} to ${login}`);
    const url = new URL(database.url);
    url.username = login;
    url.password = 'secret';
    const client = new Client({ connectionString: url.href });
    await client.connect();
    try {
      return await use(client);
    } finally {
      await client.end();
      await database.pool.query(`revoke ${role} from ${login}`);
    }
  }

  describe.each(['ledger_appender', 'ledger_projector', 'ledger_reader'])('%s', (role) => {
    it.each(Object.entries(FORBIDDEN))('is refused %s', async (_, statement) => {
      await as(role, async (client) => {
        await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
      });
    });

    it('may read', async () => {
      const { rows } = await as(role, (client) => client.query('select * from ledger_log.events'));
      expect(rows).toHaveLength(1);
    });
  });

  it.each(['ledger_projector', 'ledger_reader'])('%s is refused to append', async (role) => {
    await as(role, async (client) => {
      const nothing = Array.from({ length: 9 }, () => "'{}'").join(', ');
      const append = `select * from ledger_log.append(gen_random_uuid(), ${nothing}, '')`;
      await expect(client.query(append)).rejects.toMatchObject({ code: '42501' });
    });
  });

  it.each([
    ['at the beginning', ['gap'], [1]],
    ['in the middle', ['gap', 'gap'], [0, 2]],
    ['in the stream of a mate', ['other', 'gap'], [0, 1]],
  ])('ledger_appender can leave no gap %s, also by hand', async (_, streams, revisions) => {
    const { pool } = database;
    const { rows: log } = await pool.query<{ log: string }>('select log from ledger_log.identity');
    const same = (value: unknown) => revisions.map(() => value);
    const ids = revisions.map(() => randomUUID());
    const values = [log[0]?.log, same(0), streams, same(-1), revisions, same(null), ids];
    const sizes = [same(Date.now()), same(1), same(1), Buffer.from('x')];
    const append = 'select outcome from ledger_log.append($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)';
    await as('ledger_appender', async (client) => {
      const { rows } = await client.query(append, [...values, ...sizes]);
      expect(rows).toEqual([{ outcome: 'conflict' }]);
    });
    const gaps = await pool.query("select from ledger_log.events where stream in ('gap', 'other')");
    expect(gaps.rowCount).toBe(0);
  });

  it.each(['ledger_appender', 'ledger_projector', 'ledger_reader'])(
    '%s is refused to restore',
    async (role) => {
      await as(role, async (client) => {
        const adopt = 'select ledger_log.adopt(gen_random_uuid())';
        await expect(client.query(adopt)).rejects.toMatchObject({ code: '42501' });
      });
    },
  );

  it.each(['UPDATE', 'DELETE', 'TRUNCATE'] as const)(
    'keeps even the owner from %s by mistake',
    async (operation) => {
      await expect(database.pool.query(FORBIDDEN[operation])).rejects.toThrow('immutable');
    },
  );
});
