import { setTimeout as sleep } from 'node:timers/promises';
import { RefusedError } from '@ledger/kernel';
import type { Position, RecordedEvent } from '../event-log.port.js';
import type { EventReader } from './event-reader.js';
import type { WakeUp } from './wake-up.js';

export interface FollowOptions {
  readonly reader: EventReader;
  readonly wakeUp: WakeUp;
  readonly batchSize: number;
  start(): Promise<Position>;
  isClosed(): boolean;
}

const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2000;

/**
 * Reads to the end, waits for more, for ever. Because positions are dense and in commit order, going on after the last
 * one handed over can neither skip nor repeat; a lost connection is therefore only a delay.
 */
export async function* followLog(
  options: FollowOptions,
  signal: AbortSignal,
): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  const { reader, wakeUp, batchSize } = options;
  const backOff = new BackOff(signal);
  let after = await options.start();
  while (!signal.aborted && !options.isClosed()) {
    const heard = wakeUp.heard;
    try {
      for await (const page of reader.all(after, { batchSize }, signal)) {
        after = page.at(-1)?.position ?? after;
        yield page;
      }
      backOff.reset();
      await wakeUp.next(heard, signal);
    } catch (error) {
      if (!options.isClosed()) await backOff.pauseAfter(error);
    }
  }
}

class BackOff {
  #pauseMs = SHORTEST_PAUSE_MS;

  constructor(private readonly signal: AbortSignal) {}

  reset(): void {
    this.#pauseMs = SHORTEST_PAUSE_MS;
  }

  /** @throws the error itself unless it is one that passes by itself */
  async pauseAfter(error: unknown): Promise<void> {
    if (!(error instanceof RefusedError)) throw error;
    await sleep(this.#pauseMs, undefined, { signal: this.signal }).catch(() => undefined);
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
  }
}
