import type { TestDatabase } from '../../../../test/support/test-database.js';

export interface PlainLogin {
  readonly name: string;
  readonly url: string;
}

/** Runs a test with a login that has no right of its own. Roles are the server's, so its name is the database's. */
export async function withPlainLogin(
  { name: database, url, pool }: TestDatabase,
  test: (login: PlainLogin) => Promise<void>,
): Promise<void> {
  const name = `login_${database}`;
  await pool.query(`CREATE ROLE ${name} LOGIN PASSWORD 'secret'`);
  try {
    const address = new URL(url);
    address.username = name;
    address.password = 'secret';
    await test({ name, url: address.href });
  } finally {
    await pool.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
  }
}
