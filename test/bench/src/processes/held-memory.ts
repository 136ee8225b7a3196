import { setImmediate as turn } from 'node:timers/promises';

/** Memory at some point of a long piece of work. */
export interface MemoryReport {
  readonly done: number;
  /** Heap and external memory after a forced collection, in MiB. */
  readonly mib: number;
}

const MIB = 1024 ** 2;

/** @throws Error if the process was not started with `--expose-gc` */
export async function heldMemory(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error('--expose-gc is missing');
  // What the first collection found dead may still hold buffers that only the second can free.
  for (let n = 0; n < 2; n += 1) {
    globalThis.gc();
    await turn();
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MIB;
}
