import { setTimeout as sleep } from 'node:timers/promises';

export interface BackOffLimits {
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

const LIMITS: BackOffLimits = { firstPauseMs: 20, longestPauseMs: 1_000 };

/** Pauses that double, each shortened by chance to at least its half, so that many who wait do not come back at once. */
export class BackOff {
  #pauseMs: number;

  constructor(private readonly limits: BackOffLimits = LIMITS) {
    this.#pauseMs = limits.firstPauseMs;
  }

  /** Waits, at most until the signal aborts. */
  async pause(signal?: AbortSignal): Promise<void> {
    const pauseMs = this.#pauseMs * (0.5 + Math.random() / 2);
    this.#pauseMs = Math.min(this.#pauseMs * 2, this.limits.longestPauseMs);
    await sleep(pauseMs, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  }

  reset(): void {
    this.#pauseMs = this.limits.firstPauseMs;
  }
}
