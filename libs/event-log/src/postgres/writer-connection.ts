import pg from 'pg';
import type { Session } from './append-session.js';
import { NotConnectedError } from './failure.js';
import type { AppendRow } from './append-batch.js';

/** The one connection of a process that appends; opened when first needed and again after a loss. */
export class WriterConnection implements Session {
  #client: Promise<pg.Client> | null = null;

  constructor(private readonly config: pg.ClientConfig) {}

  async query(statement: pg.QueryConfig): Promise<pg.QueryResult<AppendRow>> {
    this.#client ??= this.#connect();
    let client: pg.Client;
    try {
      client = await this.#client;
    } catch (error) {
      this.#client = null;
      throw new NotConnectedError(error);
    }
    return client.query<AppendRow>(statement);
  }

  reset(): void {
    const client = this.#client;
    this.#client = null;
    client?.then(abandon, () => undefined);
  }

  async close(): Promise<void> {
    const client = await this.#client?.catch(() => null);
    this.#client = null;
    await client?.end();
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client(this.config);
    // A connection lost while idle must not end the process; the next query finds out.
    client.on('error', () => {
      this.reset();
    });
    await client.connect();
    return client;
  }
}

/** Closes the socket without waiting: a half-open peer would never answer a polite goodbye. */
function abandon(client: pg.Client): void {
  client.connection.stream.destroy();
}
