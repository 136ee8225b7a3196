import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RefusedError } from '@ledger/kernel';
import { migrate, sessionConfig, type DatabaseRole } from '@ledger/platform';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { PERSON_MIGRATIONS } from '../migrations/person-migrations.js';
import { openPersonRegister } from '../register/open-person-register.js';
import type { PersonRegister } from '../register/person-register.js';
import { PersonsSection } from './persons-section.js';

const NOW = '2025-02-20T02:00:00.000Z';
const LAN = {
  name: 'Nguyễn Thị Lan',
  posts: [{ title: 'Vụ trưởng', agency: 'bkhcn', from: '2024-06-01', to: null }],
};
const MINH = { name: 'Trần Văn Minh', posts: [] };
const ERASURE = { by: 'p-admin', reason: 'Theo đơn số 7', erasedAt: NOW };

interface Installed {
  readonly database: TestDatabase;
  readonly register: PersonRegister;
}

let source: Installed;
let target: Installed;
const clients: Client[] = [];

async function install(): Promise<Installed> {
  const database = await createTestDatabase();
  await migrate({ url: database.url, migrations: PERSON_MIGRATIONS });
  return { database, register: await openPersonRegister(database.url) };
}

beforeAll(async () => {
  [source, target] = [await install(), await install()];
});
afterAll(async () => {
  for (const client of clients) await client.end();
  for (const { database, register } of [source, target]) {
    await register.close();
    await database.drop();
  }
});

async function sectionOf(
  { database: { url } }: Installed,
  role: DatabaseRole,
): Promise<PersonsSection> {
  const client = new Client(
    sessionConfig(url, { role, applicationName: 'test', statementTimeout: 0 }),
  );
  clients.push(client);
  await client.connect();
  return new PersonsSection(client);
}

async function taken(section: PersonsSection): Promise<Uint8Array[]> {
  const records: Uint8Array[] = [];
  for await (const record of section.records()) records.push(record);
  return records;
}

async function* again(records: readonly Uint8Array[]) {
  for (const record of records) yield await Promise.resolve(Buffer.from(record));
}

const tablesOf = async ({ database: { pool } }: Installed) =>
  Promise.all(
    ['person', 'erasure', 'look_up'].map(
      async (table) => (await pool.query<object>(`select * from person.${table} order by 1`)).rows,
    ),
  );

const lookedUp = (by: string) => ({
  person: 'p-lan',
  lookedUpAt: NOW,
  by,
  agency: 'vpcp',
  purpose: 'Xác minh đơn số 12',
  found: true,
});

describe('the register of people', () => {
  let out: PersonsSection;
  let into: PersonsSection;
  beforeEach(async () => {
    out = await sectionOf(source, 'ledger_appender');
    into = await sectionOf(target, 'ledger_migrator');
    const { register } = source;
    await register.register('p-lan', LAN, NOW);
    await register.register('p-minh', MINH, NOW);
    await register.correct('p-minh', { ...MINH, name: 'Trần Minh' }, NOW);
    await register.register('p-tam', LAN, NOW);
    await register.erase('p-tam', ERASURE);
    await register.recordLookUp(lookedUp('p-1'));
    await register.recordLookUp(lookedUp('p-2'));
  });
  afterEach(async () => {
    for (const { database } of [source, target]) {
      await database.pool.query(
        'truncate person.person, person.erasure, person.look_up restart identity',
      );
    }
  });

  it('comes back as it was, erasures and look-ups too, also where it is there', async () => {
    const records = await taken(out);
    expect(records).toHaveLength(5);
    await into.check(again(records));
    expect(await tablesOf(target)).toEqual([[], [], []]);
    expect(await into.restore(again(records))).toEqual({ held: 2, added: 2 });
    expect(await tablesOf(target)).toEqual(await tablesOf(source));
    await into.check(again(records));
    expect(await into.restore(again(records))).toEqual({ held: 2, added: 0 });
    expect(await tablesOf(target)).toEqual(await tablesOf(source));
  });

  it('goes on numbering look-ups where the backup ended', async () => {
    await into.restore(again(await taken(out)));
    await target.register.recordLookUp(lookedUp('p-3'));
    const [last] = await target.register.lookUps({ limit: 1 });
    expect(last).toMatchObject({ number: '3', by: 'p-3' });
  });

  it('brings nobody back who was erased since, and erases whom the backup knows as erased', async () => {
    const records = await taken(out);
    await target.register.register('p-lan', LAN, NOW);
    await target.register.erase('p-lan', ERASURE);
    await target.register.register('p-tam', LAN, NOW);
    await into.restore(again(records));
    for (const person of ['p-lan', 'p-tam']) {
      expect(await target.register.find(person)).toMatchObject({ refused: 'person.erased' });
    }
    expect(await target.register.find('p-minh')).toMatchObject({ name: 'Trần Minh' });
  });

  it('leaves what was corrected since as it is', async () => {
    const records = await taken(out);
    await into.restore(again(records));
    await target.register.correct('p-lan', { ...LAN, name: 'Nguyễn Lan' }, NOW);
    await into.restore(again(records));
    expect(await target.register.find('p-lan')).toMatchObject({ name: 'Nguyễn Lan' });
  });

  it('is refused where look-ups were recorded that the backup does not know', async () => {
    const records = await taken(out);
    await target.register.recordLookUp(lookedUp('p-other'));
    await expect(into.check(again(records))).rejects.toMatchObject({
      refusal: {
        refused: 'restore.records-differ',
        params: { section: 'persons', record: '4' },
      },
    });
  });

  it.each<[string, (records: Uint8Array[]) => void, string, string]>([
    [
      'a word is said otherwise',
      (records) => records.splice(0, 1, reworded(records[0]!)),
      'form',
      '1',
    ],
    ['somebody is there twice', (records) => records.splice(1, 0, records[0]!), 'order', '2'],
    ['kinds are mixed', (records) => records.push(records[0]!), 'order', '6'],
  ])('is refused where %s', async (_, alter, fault, record) => {
    const records = await taken(out);
    alter(records);
    const refused = into.check(again(records));
    await expect(refused).rejects.toThrow(RefusedError);
    await expect(refused).rejects.toMatchObject({
      refusal: {
        refused: 'restore.records-invalid',
        params: { section: 'persons', record, fault },
      },
    });
  });
});

function reworded(record: Uint8Array): Buffer {
  return Buffer.from(Buffer.from(record).toString().replace('"kind":"person"', '"kind":"people"'));
}
