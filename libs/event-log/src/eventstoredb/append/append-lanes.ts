import { refuse } from '@ledger/kernel';
import type { AppendOutcome, AppendRequest } from '../../event-log.port.js';
import { CLOSED } from '../server/shared-connections.js';

export interface AppendLaneLimits {
  /** Appends sent at once. */
  readonly inFlight: number;
  /** Appends that may wait; one more is refused as `log.busy`. */
  readonly waiting: number;
}

/** Writes one append; `asked` is when it was handed in, in milliseconds of `performance.now()`. */
export type WriteAppend = (request: AppendRequest, asked: number) => Promise<AppendOutcome>;

interface Waiting {
  readonly request: AppendRequest;
  readonly asked: number;
  resolve(outcome: AppendOutcome): void;
  reject(error: unknown): void;
}

/**
 * One lane for each stream: appends to it go one after another, in the order they were handed in, so that each is
 * judged on what the one before it left behind, and a repeat never meets its original under way. Different streams go
 * at once, up to a limit.
 */
export class AppendLanes {
  /** Appends that wait for the one of their stream that is ready or under way. */
  readonly #behind = new Map<string, Waiting[]>();
  readonly #ready: Waiting[] = [];
  #queued = 0;
  #inFlight = 0;
  #closed = false;
  #idle: (() => void)[] = [];

  constructor(
    private readonly write: WriteAppend,
    private readonly limits: AppendLaneLimits,
  ) {}

  get inFlight(): number {
    return this.#inFlight;
  }

  get queued(): number {
    return this.#queued;
  }

  push(request: AppendRequest): Promise<AppendOutcome> {
    if (this.#closed) return Promise.resolve(CLOSED);
    if (this.#queued >= this.limits.waiting && this.#mustWait(request)) {
      return Promise.resolve(refuse('log.busy', { limit: this.limits.waiting }));
    }
    return new Promise((resolve, reject) => {
      this.#queued += 1;
      this.#enter({ request, asked: performance.now(), resolve, reject });
      this.#start();
    });
  }

  /** Takes nothing more, sends nothing more, and resolves when all that was sent is settled. */
  async close(): Promise<void> {
    this.#closed = true;
    const left = this.#ready.splice(0).concat(...this.#behind.values());
    this.#behind.clear();
    this.#queued = 0;
    for (const waiting of left) waiting.resolve(CLOSED);
    if (this.#inFlight > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #mustWait({ stream }: AppendRequest): boolean {
    return this.#inFlight >= this.limits.inFlight || this.#behind.has(stream);
  }

  #enter(waiting: Waiting): void {
    const behind = this.#behind.get(waiting.request.stream);
    if (behind !== undefined) {
      behind.push(waiting);
      return;
    }
    this.#behind.set(waiting.request.stream, []);
    this.#ready.push(waiting);
  }

  #start(): void {
    while (this.#inFlight < this.limits.inFlight) {
      const waiting = this.#ready.shift();
      if (waiting === undefined) return;
      this.#queued -= 1;
      this.#inFlight += 1;
      void this.#run(waiting);
    }
  }

  async #run(waiting: Waiting): Promise<void> {
    const { request, asked } = waiting;
    try {
      waiting.resolve(await this.write(request, asked));
    } catch (error) {
      waiting.reject(error);
    }
    this.#inFlight -= 1;
    this.#leave(request.stream);
    this.#start();
    if (this.#inFlight === 0) for (const idle of this.#idle.splice(0)) idle();
  }

  #leave(stream: string): void {
    const next = this.#behind.get(stream)?.shift();
    if (next === undefined) this.#behind.delete(stream);
    else this.#ready.push(next);
  }
}
