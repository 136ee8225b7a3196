import { Client } from 'pg';

/** Runs one statement on a connection of its own; rows as arrays of what PostgreSQL says. */
export async function query(url: string, statement: string): Promise<unknown[][]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: statement, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}
