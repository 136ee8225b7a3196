import { randomUUID } from 'node:crypto';
import type { PostgresEventStore } from '@event-driven-io/emmett-postgresql';
import { Pool } from 'pg';
import { newStream, sealTaskEvent } from './task-event.js';

/** Appends to emmett-postgresql, in its own schema, as our writer does to our log: the same bytes, sealed just before. */
export class EmmettWriter {
  readonly #origin = randomUUID();

  private constructor(
    private readonly store: PostgresEventStore,
    private readonly pool: Pool,
  ) {}

  static async open(url: string, connections: number): Promise<EmmettWriter> {
    const { getPostgreSQLEventStore } = await import('@event-driven-io/emmett-postgresql');
    const pool = new Pool({ connectionString: url, max: connections });
    pool.on('error', () => undefined);
    const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
    await store.schema.migrate();
    return new EmmettWriter(store, pool);
  }

  async append(): Promise<void> {
    const stream = newStream();
    const { envelope } = sealTaskEvent({ origin: this.#origin, stream });
    const event = { type: envelope.type, data: envelope };
    await this.store.appendToStream(stream, [event], {
      expectedStreamVersion: 'STREAM_DOES_NOT_EXIST',
    });
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.pool.end();
  }
}
