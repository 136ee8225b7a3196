const WINDOW_SECONDS = 10;

/** Events per second over the last ten seconds, or since the first event if that is less long ago. */
export class RateMeter {
  /** Events by whole second of the clock. */
  readonly #seconds = new Map<number, number>();
  #firstAt: number | null = null;

  /** @param now milliseconds of a clock that never goes back */
  constructor(private readonly now: () => number) {}

  add(events: number): void {
    const at = this.now();
    this.#firstAt ??= at;
    const second = Math.floor(at / 1_000);
    this.#seconds.set(second, (this.#seconds.get(second) ?? 0) + events);
    this.#forget(second);
  }

  perSecond(): number {
    if (this.#firstAt === null) return 0;
    const at = this.now();
    this.#forget(Math.floor(at / 1_000));
    const events = [...this.#seconds.values()].reduce((sum, count) => sum + count, 0);
    // The running second is not over, and a rate over an instant would be without bounds.
    const seconds = Math.max(1, Math.min(WINDOW_SECONDS, (at - this.#firstAt) / 1_000));
    return events / seconds;
  }

  #forget(second: number): void {
    for (const old of this.#seconds.keys()) {
      if (old <= second - WINDOW_SECONDS) this.#seconds.delete(old);
    }
  }
}
