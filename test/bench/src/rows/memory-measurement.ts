import type { Measurement } from '../bench-row.js';
import type { Bench } from '../bench.js';
import { startChild } from '../processes/child.js';
import type { MemoryReport } from '../processes/held-memory.js';

/** Has a process work through ten tenths and compares what it holds after the last with what it held after the first. */
export async function measureMemory(
  bench: Bench,
  script: string,
  order: object,
): Promise<Measurement> {
  const child = startChild<MemoryReport>(bench, script, order, ['--expose-gc']);
  const held: number[] = [];
  while (held.length < 10) {
    const { done, mib } = await child.next();
    held.push(mib);
    bench.progress(`${mib.toFixed(1)} MiB after ${done}`);
  }
  return {
    ours: held.slice(-1),
    reference: held.slice(0, 1),
    note: `MiB after each tenth: ${held.map((mib) => mib.toFixed(1)).join(', ')}`,
  };
}
