import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { runCommand, type Account } from './run-command.js';

/** PostgreSQL refuses to run as root, so root runs it as one of these, whichever exists. None is ever made. */
const UNPRIVILEGED = ['postgres', 'nobody'];

/**
 * Whom the server runs as: the owner of its cluster, or an unprivileged user for a new one. Null: the user of this
 * process.
 *
 * @throws EmbeddedPostgresError `owner-differs`, `no-unprivileged-user`
 */
export async function accountFor(cluster: string, owner: Account | null): Promise<Account | null> {
  const uid = process.getuid?.();
  if (uid === undefined) return null;
  const usable = owner === null || (uid === 0 ? owner.uid !== 0 : owner.uid === uid);
  if (!usable) {
    throw new EmbeddedPostgresError('owner-differs', { cluster, ownerUid: owner.uid, uid });
  }
  return uid === 0 ? (owner ?? (await unprivilegedAccount())) : null;
}

async function unprivilegedAccount(): Promise<Account> {
  for (const name of UNPRIVILEGED) {
    const uid = await runCommand('id', ['-u', name]);
    const gid = await runCommand('id', ['-g', name]);
    if (!uid.ok || !gid.ok) continue;
    const account = { uid: Number(uid.output), gid: Number(gid.output) };
    // A container may keep its root from acting as anybody else.
    if (await canEnter('/', account)) return account;
  }
  throw new EmbeddedPostgresError('no-unprivileged-user', { tried: UNPRIVILEGED.join(', ') });
}

export async function canEnter(folder: string, account: Account): Promise<boolean> {
  return (await runCommand('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], account)).ok;
}
