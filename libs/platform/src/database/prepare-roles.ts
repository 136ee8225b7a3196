import { setTimeout as pause } from 'node:timers/promises';
import { refuse, RefusedError } from '@ledger/kernel';
import { Client, escapeIdentifier } from 'pg';
import { isConcurrentChange, isPrivilegeMissing } from './database-errors.js';
import { CONNECT_TIMEOUT_MS, DATABASE_ROLES } from './session.js';

interface Privileges {
  readonly login: string;
  readonly database: string;
  readonly superuser: boolean;
  readonly missingRoles: readonly string[];
  /** The login may act as migrator. */
  readonly migrator: boolean;
  /** The migrator may act as owner. */
  readonly migratorOwns: boolean;
  /** The owner may make schemas, and let other roles make them. */
  readonly ownerCreates: boolean;
}

const MAX_ATTEMPTS = 20;
const RETRY_PAUSE_MS = 50;

/**
 * Makes the roles and their grants where they are missing; all or nothing. Roles belong to the whole server, so several
 * databases of one server may do this at once.
 *
 * @throws RefusedError `database.privilege-missing` with the statements an administrator has to run
 */
export async function prepareRoles(url: string): Promise<void> {
  const client = new Client({
    connectionString: url,
    application_name: 'ledger-migrate',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (let attempt = 1; !(await prepare(client, attempt === MAX_ATTEMPTS)); attempt += 1) {
      await pause(RETRY_PAUSE_MS);
    }
  } finally {
    await client.end();
  }
}

/** Returns false when another session got in between and the state has to be looked at again. */
async function prepare(client: Client, last: boolean): Promise<boolean> {
  const found = await lookUp(client);
  const statements = missingStatements(found);
  if (statements.length === 0) return true;
  try {
    await client.query(['BEGIN', ...statements, 'COMMIT'].join('; '));
  } catch (error) {
    await client.query('ROLLBACK');
    if (isConcurrentChange(error) && !last) return false;
    if (!isPrivilegeMissing(error)) throw error;
    throw privilegeMissing(found, statements);
  }
  return true;
}

function missingStatements(found: Privileges): readonly string[] {
  const login = escapeIdentifier(found.login);
  const database = escapeIdentifier(found.database);
  return [
    ...found.missingRoles.map((role) => `CREATE ROLE ${role} NOLOGIN`),
    ...(found.superuser ? [] : found.missingRoles.map((role) => `GRANT ${role} TO ${login}`)),
    ...(found.migratorOwns ? [] : ['GRANT ledger_owner TO ledger_migrator']),
    ...(found.migrator || found.missingRoles.includes('ledger_migrator')
      ? []
      : [`GRANT ledger_migrator TO ${login}`]),
    ...(found.ownerCreates
      ? []
      : [`GRANT CREATE ON DATABASE ${database} TO ledger_owner WITH GRANT OPTION`]),
  ];
}

async function lookUp(client: Client): Promise<Privileges> {
  const { rows } = await client.query<Privileges>(PRIVILEGES, [DATABASE_ROLES]);
  const [found] = rows;
  if (found === undefined) throw new Error('a query for one row gave none');
  return found;
}

const PRIVILEGES = `
  SELECT session_user AS "login",
    current_database() AS "database",
    (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user) AS "superuser",
    ARRAY(
      SELECT wanted FROM unnest($1::text[]) AS wanted
      WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted)
    ) AS "missingRoles",
    EXISTS (
      SELECT FROM pg_catalog.pg_roles
      WHERE rolname = 'ledger_migrator' AND pg_has_role(session_user, oid, 'SET')
    ) AS "migrator",
    EXISTS (
      SELECT FROM pg_catalog.pg_roles AS migrator, pg_catalog.pg_roles AS owner
      WHERE migrator.rolname = 'ledger_migrator' AND owner.rolname = 'ledger_owner'
        AND pg_has_role(migrator.oid, owner.oid, 'SET')
    ) AS "migratorOwns",
    EXISTS (
      SELECT FROM pg_catalog.pg_roles
      WHERE rolname = 'ledger_owner'
        AND has_database_privilege(oid, current_database(), 'CREATE WITH GRANT OPTION')
    ) AS "ownerCreates"`;

function privilegeMissing(found: Privileges, statements: readonly string[]): RefusedError {
  const statement = statements.join('; ');
  return new RefusedError(refuse('database.privilege-missing', { login: found.login, statement }));
}
