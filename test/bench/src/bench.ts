import type { Scale } from './bench-row.js';
import type { BenchServer } from './bench-server.js';

/** What a row has to measure with. */
export interface Bench {
  readonly server: BenchServer;
  readonly scale: Scale;
  /** Says how far a row is. */
  readonly progress: (text: string) => void;
}

/** Gives the work a database of its own, so that no row meets what another one left. */
export async function inDatabase<T>(
  { server }: Bench,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const url = await server.createDatabase();
  try {
    return await work(url);
  } finally {
    await server.dropDatabase(url);
  }
}
