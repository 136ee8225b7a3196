import type { Instant } from '@ledger/kernel';

export interface OffsetClockOptions {
  /** How often the other clock is asked again, in milliseconds. Default 60,000. */
  readonly everyMs?: number;
  /** A clock that only runs, in milliseconds. Default `performance.now()`. */
  readonly monotonic?: () => number;
}

/**
 * Another machine's clock, read without asking it each time. Between two answers time goes on by this machine's
 * monotonic clock, so that setting its wall clock changes nothing. While the other does not answer, its last answer
 * holds.
 */
export class OffsetClock {
  readonly #monotonic: () => number;
  readonly #timer: NodeJS.Timeout;
  /** The other clock's time when the monotonic one started. */
  #originMs = 0;

  private constructor(
    private readonly ask: () => Promise<Instant>,
    { everyMs = 60_000, monotonic = () => performance.now() }: OffsetClockOptions,
  ) {
    this.#monotonic = monotonic;
    this.#timer = setInterval(() => {
      this.#adjust().catch(() => undefined);
    }, everyMs);
    this.#timer.unref();
  }

  /** @throws what the first question throws */
  static async following(
    ask: () => Promise<Instant>,
    options: OffsetClockOptions = {},
  ): Promise<OffsetClock> {
    const clock = new OffsetClock(ask, options);
    try {
      await clock.#adjust();
      return clock;
    } catch (error) {
      clock.stop();
      throw error;
    }
  }

  now(): Instant {
    return new Date(this.#originMs + this.#monotonic()).toISOString();
  }

  /** Asks no more; the clock goes on running. */
  stop(): void {
    clearInterval(this.#timer);
  }

  /** The answer is taken to be of the middle of the time it took, so it is wrong by half of that at most. */
  async #adjust(): Promise<void> {
    const asked = this.#monotonic();
    const answer = Date.parse(await this.ask());
    this.#originMs = answer - (asked + this.#monotonic()) / 2;
  }
}
