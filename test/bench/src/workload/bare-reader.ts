import type { QueryArrayConfig } from 'pg';
import { connect } from '../connection.js';

/** As large as the pages of our reader in this benchmark. */
export const PAGE_EVENTS = 1_000;

const PAGE = `select position, recorded_ms, leaf, convert_from(bytes, 'UTF8') from ledger_log.events
  where position > $1 order by position limit ${PAGE_EVENTS}`;

/** The row as the driver gives it when it is kept from parsing anything. */
export type BareRow = readonly [position: string, recordedMs: string, leaf: string, text: string];

/**
 * Reads the table of the log in pages, over one connection and in the cheapest way the driver has: prepared, rows as
 * arrays, values as text. The next page is asked for while one is being worked on.
 */
export async function* barePages(url: string): AsyncGenerator<readonly BareRow[], void, undefined> {
  const client = await connect(url);
  const types = { getTypeParser: () => (value: string) => value };
  const fetch = async (after: string) => {
    const query = { name: 'bare-page', text: PAGE, values: [after], rowMode: 'array', types };
    const { rows } = await client.query(query as QueryArrayConfig);
    return rows as unknown as readonly BareRow[];
  };
  try {
    let page = await fetch('0');
    while (page.length > 0) {
      const next = fetch(page.at(-1)?.[0] ?? '');
      yield page;
      page = await next;
    }
  } finally {
    await client.end();
  }
}

/** @returns events per second, each parsed */
export async function bareReadRate(url: string): Promise<number> {
  const began = performance.now();
  let read = 0;
  for await (const page of barePages(url)) {
    for (const [, , , text] of page) if (JSON.parse(text) !== null) read += 1;
  }
  return (read * 1000) / (performance.now() - began);
}
