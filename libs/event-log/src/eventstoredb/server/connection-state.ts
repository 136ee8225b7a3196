export type Reachability = 'unknown' | 'up' | 'down';

/** Whether the server answered last time it was asked, and how often it came back after not answering. */
export class ConnectionState {
  #reachability: Reachability = 'unknown';
  #reconnects = 0;
  #lastFailure: string | null = null;
  #leader: string | null = null;

  get reachability(): Reachability {
    return this.#reachability;
  }

  get reconnects(): number {
    return this.#reconnects;
  }

  /** What the server, or its absence, said last; null once it answers again. */
  get lastFailure(): string | null {
    return this.#lastFailure;
  }

  /** The leader a node named instead of answering, as host and port; null once it was reached. */
  get leader(): string | null {
    return this.#leader;
  }

  answered(): void {
    if (this.#reachability === 'down') this.#reconnects += 1;
    this.#reachability = 'up';
    this.#lastFailure = null;
    this.#leader = null;
  }

  named(leader: string): void {
    this.#leader = leader;
  }

  failed(reason: string): void {
    this.#reachability = 'down';
    this.#lastFailure = reason;
  }
}
