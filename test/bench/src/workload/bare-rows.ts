import type { Client } from 'pg';
import { connect } from '../connection.js';

const CREATE_TABLE = `
create table public.bare_rows (
  id bigint generated always as identity primary key,
  number text not null,
  title text not null,
  lead text not null,
  coordinators text not null,
  product text not null,
  deadline text not null
)`;

const INSERT = `insert into public.bare_rows (number, title, lead, coordinators, product, deadline)
  values ($1, $2, $3, $4, $5, $6)`;

/** What a list comes to where nobody asks what its words mean: one durable row for each of its rows. */
export class BareRows {
  private constructor(private readonly clients: readonly Client[]) {}

  static async open(url: string, clients: number): Promise<BareRows> {
    const opened = await Promise.all(Array.from({ length: clients }, () => connect(url)));
    await opened[0]?.query(CREATE_TABLE);
    return new BareRows(opened);
  }

  async insert(rows: readonly { readonly cells: readonly string[] }[]): Promise<void> {
    const left = rows.values();
    const work = async (client: Client) => {
      for (const { cells } of left) {
        const values = Array.from({ length: 6 }, (_, n) => cells[n] ?? '');
        await client.query({ name: 'bare-rows', text: INSERT, values });
      }
    };
    await Promise.all(this.clients.map(work));
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()));
  }
}
