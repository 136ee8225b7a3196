import { refuse, RefusedError } from '@ledger/kernel';
import type { ClientBase, Pool } from 'pg';

/** A setting under which an acknowledged append could be lost or damaged, and what to do about it. */
export interface UnsafeSetting {
  readonly name: string;
  readonly found: string;
  readonly remedy: string;
}

/** The server may lose what it has acknowledged; nothing may be written to it. */
export class NotDurableError extends RefusedError {
  constructor(readonly settings: readonly UnsafeSetting[]) {
    const list = settings.map(({ name, found, remedy }) => `${name} = ${found}: ${remedy}`);
    super(refuse('database.not-durable', { settings: list.join('; ') }));
    this.name = 'NotDurableError';
  }
}

interface Requirement {
  readonly isSafe: (value: string) => boolean;
  readonly remedy: string;
}

const isOn = (value: string) => value === 'on';

const REQUIRED: Readonly<Record<string, Requirement>> = {
  fsync: {
    isSafe: isOn,
    remedy: 'set fsync = on, or a power cut can destroy the whole cluster',
  },
  synchronous_commit: {
    // `local` and `remote_*` wait for this machine's disk as `on` does; they differ in what they ask of replicas.
    isSafe: (value) => ['on', 'local', 'remote_write', 'remote_apply'].includes(value),
    remedy:
      'set synchronous_commit = on for the server, database and role (local and remote_* serve too), or a crash can' +
      ' lose the last acknowledged commits',
  },
  full_page_writes: {
    isSafe: isOn,
    remedy:
      'set full_page_writes = on, or a power cut can leave torn pages that recovery cannot mend',
  },
  data_checksums: {
    isSafe: isOn,
    remedy:
      'stop the server and run pg_checksums --enable on its data directory, or a damaged disk block goes unnoticed',
  },
};

/**
 * Reads the settings that hold for this very session, role and database included, and refuses a server that may lose
 * or silently damage what it has acknowledged.
 *
 * @throws NotDurableError naming every unsafe setting
 */
export async function requireDurability(client: ClientBase | Pool): Promise<void> {
  const { rows } = await client.query<{ name: string; found: string }>(
    'SELECT name, setting AS found FROM pg_settings WHERE name = ANY ($1) ORDER BY name',
    [Object.keys(REQUIRED)],
  );
  const values = new Map(rows.map(({ name, found }) => [name, found]));
  const unsafe: UnsafeSetting[] = [];
  for (const [name, { isSafe, remedy }] of Object.entries(REQUIRED)) {
    const found = values.get(name) ?? 'unknown';
    if (!isSafe(found)) unsafe.push({ name, found, remedy });
  }
  if (unsafe.length > 0) throw new NotDurableError(unsafe);
}
