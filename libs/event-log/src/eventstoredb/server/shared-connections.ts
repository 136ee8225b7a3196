import { refuse, RefusedError } from '@ledger/kernel';
import { ServerConnection } from './server-connection.js';
import type { ServerUrl } from './server-url.js';

interface Shared {
  readonly connection: ServerConnection;
  users: number;
}

/** What a log answers once it is closed. */
export const CLOSED = refuse('log.unavailable', { reason: 'the log is closed' });

const shared = new Map<string, Shared>();

/** The right to use a connection, for one log. */
export interface ConnectionLease {
  /** @throws RefusedError `log.unavailable` once it was released */
  readonly connection: () => ServerConnection;
  readonly release: () => Promise<void>;
}

/**
 * The process's one connection to a server, which all logs opened on the same URL share: what a connection may carry at
 * once is limited per process whether the clients know of each other or not. The last one to release it closes it.
 */
export function acquireConnection(url: ServerUrl): ConnectionLease {
  const key = JSON.stringify(url);
  const entry = shared.get(key) ?? { connection: new ServerConnection(url), users: 0 };
  shared.set(key, entry);
  entry.users += 1;
  let released = false;
  return {
    connection: () => {
      if (released) throw new RefusedError(CLOSED);
      return entry.connection;
    },
    release: async () => {
      if (released) return;
      released = true;
      entry.users -= 1;
      if (entry.users > 0) return;
      shared.delete(key);
      await entry.connection.close();
    },
  };
}
