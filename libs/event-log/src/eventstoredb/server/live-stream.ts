import type { AllStreamResolvedEvent, AllStreamSubscription } from '@eventstore/db-client';
import type { ServerEvent } from './server-event.js';

/** The subscription ended by itself, which a subscription never should. */
class SubscriptionEndedError extends Error {
  /** gRPC status code of a server that went away; see `failureKind`. */
  readonly code = 14;

  constructor() {
    super('the server ended the subscription');
    this.name = 'SubscriptionEndedError';
  }
}

export interface LiveStreamOptions<T> {
  readonly pageSize: number;
  /** `highWaterMark`: events that the client may hold on either side of its one transformation. */
  open(buffering: { readonly highWaterMark: number }): AllStreamSubscription;
  /**
   * What a page is to hold of each event; made as it arrives, while the server sends the next ones. What it throws ends
   * the subscription.
   */
  read(event: ServerEvent): T;
  /** Called once. */
  released(): void;
}

/** So long the rest of a page may take to arrive while the subscription is behind. */
const LINGER_MS = 20;

/**
 * One subscription, read a page at a time. One page is fetched ahead; what is beyond it stays with the server until it
 * is asked for.
 */
export class LiveStream<T> {
  readonly #stream: AllStreamSubscription;
  #page: T[] = [];
  #failure: { readonly cause: unknown } | null = null;
  #isBehind = true;
  #wake: () => void = () => undefined;
  #released = false;

  constructor(private readonly options: LiveStreamOptions<T>) {
    const { pageSize } = options;
    this.#stream = options.open({ highWaterMark: Math.ceil(pageSize / 4) });
    this.#stream.on('data', ({ event }: AllStreamResolvedEvent) => {
      if (event !== undefined) this.#hold(event);
    });
    // Servers before 23.10 never say so; with them even a lone event waits for company.
    this.#stream.on('caughtUp', () => {
      this.#isBehind = false;
      this.#wake();
    });
    this.#stream.on('fellBehind', () => {
      this.#isBehind = true;
    });
    this.#stream.on('end', () => {
      this.#fail(new SubscriptionEndedError());
    });
    // Stays for good: an error that comes when nobody reads any more would otherwise end the process.
    this.#stream.on('error', (error) => {
      this.#fail(error);
    });
  }

  /**
   * The events that are there, at least one; waits for it, and while the subscription is behind for a full page.
   *
   * @throws what ended the subscription
   */
  async next(): Promise<readonly T[]> {
    let held = 0;
    for (;;) {
      if (this.#failure !== null) throw this.#failure.cause;
      if (this.#isReady || (held > 0 && held === this.#page.length)) return this.#take();
      held = this.#page.length;
      await this.#change(held > 0 ? LINGER_MS : null);
    }
  }

  /** Ends the subscription on the server too, and a `next` under way with an error. */
  release(): void {
    if (this.#released) return;
    this.#released = true;
    this.#fail(new SubscriptionEndedError());
    this.options.released();
    void this.#stream.unsubscribe().catch(() => undefined);
    this.#stream.destroy();
  }

  get #isReady(): boolean {
    const { length } = this.#page;
    return length >= this.options.pageSize || (length > 0 && !this.#isBehind);
  }

  #hold(event: ServerEvent): void {
    try {
      this.#page.push(this.options.read(event));
    } catch (error) {
      this.#fail(error);
    }
    if (this.#page.length >= this.options.pageSize) this.#stream.pause();
    if (this.#isReady || this.#page.length === 1) this.#wake();
  }

  #take(): readonly T[] {
    const page = this.#page;
    this.#page = [];
    if (this.#stream.isPaused()) this.#stream.resume();
    return page;
  }

  /** Resolves when a page begins or is ready, when the subscription ended, or after so long. */
  #change(afterMs: number | null): Promise<void> {
    return new Promise((resolve) => {
      const timer = afterMs === null ? undefined : setTimeout(resolve, afterMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #fail(cause: unknown): void {
    this.#failure ??= { cause };
    this.#wake();
  }
}
