import type { Bench } from '../bench.js';
import type { Turn } from '../rounds.js';
import { startChild } from './child.js';
import type { WritersOrder, WritersReport, WritersTurn } from './writers.process.js';

/**
 * Starts processes that write at the same time whenever it is their turn.
 *
 * @returns the turn: the sum of their rates, in events per second
 */
export async function startWritersGroup(
  bench: Bench,
  processes: number,
  order: WritersOrder,
): Promise<Turn> {
  const children = Array.from({ length: processes }, () =>
    startChild<WritersReport>(bench, 'writers', order),
  );
  const rates = async () => {
    const reports = await Promise.all(children.map((child) => child.next()));
    return reports.reduce((sum, { rate }) => sum + rate, 0);
  };
  await rates();
  const turn: WritersTurn = { windowMs: bench.scale.windowMs };
  return () => {
    for (const child of children) child.send(turn);
    return rates();
  };
}
