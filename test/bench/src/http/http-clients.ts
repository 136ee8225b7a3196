import type { Bench } from '../bench.js';
import { startChild } from '../processes/child.js';
import type {
  HttpClientsOrder,
  HttpClientsReport,
  HttpClientsTurn,
} from '../processes/http-clients.process.js';
import type { Turn } from '../rounds.js';

export interface HttpClients {
  /** Requests per second. */
  readonly turn: Turn;
  /** 99th percentiles in milliseconds, one for each turn so far. */
  readonly p99s: readonly number[];
}

/** Starts clients in a process of their own, which send only when it is their turn. */
export async function startHttpClients(
  bench: Bench,
  order: HttpClientsOrder,
): Promise<HttpClients> {
  const child = startChild<HttpClientsReport>(bench, 'http-clients', order);
  await child.next();
  const p99s: number[] = [];
  const window: HttpClientsTurn = { windowMs: bench.scale.windowMs };
  const turn = async () => {
    child.send(window);
    const { rate, p99 } = await child.next();
    p99s.push(p99);
    return rate;
  };
  return { turn, p99s };
}
