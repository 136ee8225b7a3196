import { randomUUID } from 'node:crypto';
import type { SealedEvent } from '@ledger/kernel';
import type { Client } from 'pg';
import { connect } from '../connection.js';
import type { Turn } from '../rounds.js';
import { newStream, sealTaskEvent } from './task-event.js';
import { throughput } from './throughput.js';

/**
 * The table of the log without the log: same columns, same three unique indexes, but no order, no checks, no trigger.
 * The position is the server's own counter.
 */
const CREATE_TABLE = `
create table if not exists public.bare (
  position bigint generated always as identity primary key,
  stream text collate "C" not null,
  revision bigint not null,
  id uuid not null,
  recorded_ms bigint not null,
  leaf bytea not null,
  bytes bytea not null,
  unique (stream, revision),
  unique (id)
) with (autovacuum_vacuum_insert_scale_factor = 0.02)`;

const INSERT =
  'insert into public.bare (stream, revision, id, recorded_ms, leaf, bytes) values ($1, 0, $2, $3, $4, $5)';

/** Numbers of clients among which the best is sought. */
const CLIENTS = [1, 16, 32, 64] as const;

/** The fastest that anyone does who inserts one event after another: no order, nothing to be sealed. */
export class BareTable {
  readonly #clients: readonly Client[];
  /** Sealed before, so that no insert pays for it. */
  readonly #events: readonly SealedEvent[];
  #next = 0;

  private constructor(clients: readonly Client[]) {
    this.#clients = clients;
    const origin = randomUUID();
    this.#events = Array.from({ length: 512 }, () =>
      sealTaskEvent({ origin, stream: newStream() }),
    );
  }

  static async open(url: string, clients: number = Math.max(...CLIENTS)): Promise<BareTable> {
    const opened = await Promise.all(Array.from({ length: clients }, () => connect(url)));
    await opened[0]?.query(CREATE_TABLE);
    return new BareTable(opened);
  }

  async insert(client: number): Promise<void> {
    const event = this.#events[(this.#next += 1) % this.#events.length];
    if (event === undefined) throw new Error('no event to insert');
    const values = [
      newStream(),
      randomUUID(),
      Date.now(),
      Buffer.from(event.leaf, 'hex'),
      event.bytes,
    ];
    await this.#clients[client]?.query({ name: 'bare', text: INSERT, values });
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.end()));
  }
}

/** A contender for each number of clients. */
export function bareTurns(table: BareTable, windowMs: number): Readonly<Record<string, Turn>> {
  const turns = CLIENTS.map((clients): [string, Turn] => [
    `bare at ${clients}`,
    () => throughput(clients, windowMs, (client) => table.insert(client)),
  ]);
  return Object.fromEntries(turns);
}
