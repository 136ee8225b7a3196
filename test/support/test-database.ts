import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';

/** A database of its own for one test file. */
export interface TestDatabase {
  readonly name: string;
  /** Connection string of the server's superuser. */
  readonly url: string;
  readonly pool: Pool;
  /** Connects anew; the caller ends the client. */
  connect(): Promise<Client>;
  /** Ends the pool and removes the database, also while others are connected to it. */
  drop(): Promise<void>;
}

/** Makes an empty database on the run's server. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${checkedName(name)}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = new Pool({ connectionString: url.href });
  // The pool says it has ended before its last connections are closed; dropping the database may then cut them off.
  pool.on('error', () => undefined);
  return {
    name,
    url: url.href,
    pool,
    connect: async () => {
      const client = new Client({ connectionString: url.href });
      await client.connect();
      return client;
    },
    drop: async () => {
      await pool.end();
      await dropTestDatabase(name);
    },
  };
}

/** @throws Error if the name does not say that it is a test's */
export async function dropTestDatabase(name: string): Promise<void> {
  await administer(serverUrl(), `DROP DATABASE IF EXISTS ${checkedName(name)} WITH (FORCE)`);
}

/** @throws Error if the name does not say that it is a test's, or would need quoting */
export function checkedName(name: string): string {
  if (!/^[a-z0-9_]+$/.test(name) || !name.includes('test')) {
    throw new Error(`refusing to touch the database ${name}: its name does not say test`);
  }
  return name;
}

function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('TEST_DATABASE_URL is missing: run the tests with Jest');
  return url;
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
