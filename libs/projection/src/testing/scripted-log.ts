import type { AllReadOptions, EventPages, Position, RecordedEvent } from '@ledger/event-log';
import { refuse, RefusedError } from '@ledger/kernel';

/** How the next pages are to go wrong. */
export interface Misbehaviour {
  /** Pages begin this many events too early. */
  repeat?: number;
  /** Pages begin this many events too late. */
  skip?: number;
  /** The next reading methods refuse with `log.unavailable`, this many times. */
  unavailable?: number;
}

/**
 * A log to read whose id and events are the same in every process, so that a worker can be killed and another started,
 * and which can be made to misbehave as no conforming log would. Where neither is needed, use the memory log.
 */
export class ScriptedLog {
  readonly kind = 'memory';
  readonly dense = true;
  readonly misbehaviour: Misbehaviour = {};
  #events: readonly RecordedEvent[];
  #grown: () => void = () => undefined;

  constructor(
    events: readonly RecordedEvent[],
    private readonly log = 'scripted-log',
  ) {
    this.#events = events;
  }

  identity() {
    return Promise.resolve({ log: this.log, origin: 'scripted-origin' });
  }

  head(): Promise<Position> {
    return Promise.resolve(this.#events.at(-1)?.position ?? 0n);
  }

  /** The log now holds these events; they begin with those it held. */
  growTo(events: readonly RecordedEvent[]): void {
    this.#events = events;
    this.#grown();
  }

  async *readAll(options: AllReadOptions = {}): EventPages {
    let from = this.#begin(options);
    while (options.signal?.aborted !== true) {
      const page = this.#events.slice(from, from + (options.batchSize ?? 500));
      if (page.length === 0) return;
      yield await Promise.resolve(page);
      from += page.length;
    }
  }

  async *subscribe(options: AllReadOptions = {}): EventPages {
    let { after } = options;
    while (options.signal?.aborted !== true) {
      for await (const page of this.readAll({ ...options, ...(after && { after }) })) {
        yield page;
        after = { log: this.log, position: page.at(-1)?.position ?? 0n };
      }
      if ((await this.head()) === (after?.position ?? 0n)) await this.#growth(options.signal);
    }
  }

  #begin({ after }: AllReadOptions): number {
    if (after !== undefined && after.log !== this.log) {
      throw new RefusedError(
        refuse('cursor.foreign-log', { log: after.log, expected: this.log }),
      );
    }
    const { repeat = 0, skip = 0, unavailable = 0 } = this.misbehaviour;
    if (unavailable > 0) {
      this.misbehaviour.unavailable = unavailable - 1;
      throw new RefusedError(refuse('log.unavailable', { reason: 'scripted' }));
    }
    return Math.max(0, Number(after?.position ?? 0n) - repeat + skip);
  }

  #growth(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.#grown = resolve;
      signal?.addEventListener('abort', () => {
        resolve();
      });
    });
  }
}
