import type { Envelope } from '@ledger/kernel';
import { streamHeads } from '@ledger/projection';
import type { Client } from 'pg';
import { withClient } from '../connection.js';
import { barePages, type BareRow } from './bare-reader.js';

/** Upserts are so much slower that a sample has to do. */
export const UPSERTED_EVENTS = 20_000;

const UPSERT = `
  insert into stream_head as head (stream, room, revision, leaf, events, first_recorded_at,
    last_recorded_at, last_type, last_position)
  values ($1, 'task', $2, $3, 1, $4, $4, $5, $6)
  on conflict (stream) do update set revision = excluded.revision, leaf = excluded.leaf,
    events = head.events + 1, last_recorded_at = excluded.last_recorded_at,
    last_type = excluded.last_type, last_position = excluded.last_position`;

/**
 * Fills the table that the runner fills with one prepared statement for each event, a page of events to a transaction
 * that need not wait for the disk.
 *
 * @returns events per second over the first of them
 */
export function perEventUpsertRate(url: string): Promise<number> {
  return withClient(url, async (client) => {
    await client.query('create schema upserts');
    await client.query('set search_path to upserts; set synchronous_commit to off');
    for (const table of streamHeads.tables) await client.query(table);
    const began = performance.now();
    let done = 0;
    for await (const page of barePages(url)) {
      await client.query('begin');
      for (const row of page) await upsert(client, row);
      await client.query('commit');
      done += page.length;
      if (done >= UPSERTED_EVENTS) break;
    }
    const rate = (done * 1000) / (performance.now() - began);
    await client.query('drop schema upserts cascade');
    return rate;
  });
}

async function upsert(client: Client, [position, , leaf, text]: BareRow): Promise<void> {
  const { stream, rev, recordedAt, type } = JSON.parse(text) as Envelope;
  const values = [stream, rev, leaf, recordedAt, type, position];
  await client.query({ name: 'upsert', text: UPSERT, values });
}
