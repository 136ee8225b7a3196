import { refuse, RefusedError } from '@ledger/kernel';
import type { LogInspection, RawEvent } from '../log-inspection.port.js';

/** Walks along the events that a log holds already while others are offered in the same order. */
export class HeldEvents {
  readonly #pages: AsyncIterator<readonly RawEvent[]>;
  #page: readonly RawEvent[] = [];
  #next = 0;
  #ended = false;

  /** @param meet told of each held event that is in the place of an offered one */
  constructor(
    log: LogInspection,
    private readonly meet: (held: RawEvent) => void = () => undefined,
  ) {
    this.#pages = log.readRaw()[Symbol.asyncIterator]();
  }

  /**
   * Those of the offered events that the log does not hold: the offered are all held, then some, then none.
   *
   * @throws RefusedError `restore.events-differ` if the log holds another event in the place of one
   */
  async withoutHeld(offered: readonly Buffer[]): Promise<readonly Buffer[]> {
    for (const [n, bytes] of offered.entries()) {
      const held = await this.#advance();
      if (held === null) return offered.slice(n);
      if (!bytes.equals(held.bytes)) {
        const position = String(held.position);
        throw new RefusedError(refuse('restore.events-differ', { position }));
      }
      this.meet(held);
    }
    return [];
  }

  async close(): Promise<void> {
    await this.#pages.return?.();
  }

  /** Null once the log has no more; it stays so although the log grows by what is then added to it. */
  async #advance(): Promise<RawEvent | null> {
    if (this.#next === this.#page.length && !this.#ended) {
      const turn: IteratorResult<readonly RawEvent[], unknown> = await this.#pages.next();
      this.#ended = turn.done === true;
      this.#page = turn.done === true ? [] : turn.value;
      this.#next = 0;
    }
    if (this.#ended) return null;
    this.#next += 1;
    return this.#page[this.#next - 1] ?? null;
  }
}
