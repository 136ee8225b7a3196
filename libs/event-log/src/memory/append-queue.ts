import { setImmediate as turn } from 'node:timers/promises';
import { refuse } from '@ledger/kernel';
import type { AppendOutcome, AppendRequest } from '../event-log.port.js';

interface Waiting {
  readonly request: AppendRequest;
  readonly settle: (outcome: AppendOutcome) => void;
}

/**
 * Appends wait here for the end of the turn of the event loop they were issued in, then are written in the order they
 * came. A full queue refuses: a caller who must wait elsewhere keeps the process from running out of memory.
 */
export class AppendQueue {
  #waiting: Waiting[] = [];
  #draining: Promise<void> | null = null;

  constructor(
    private readonly write: (request: AppendRequest) => AppendOutcome,
    private readonly limit: number,
  ) {}

  add(request: AppendRequest): Promise<AppendOutcome> {
    if (this.#waiting.length >= this.limit) {
      return Promise.resolve(refuse('log.busy', { limit: this.limit }));
    }
    this.#draining ??= this.#drain();
    return new Promise((settle) => {
      this.#waiting.push({ request, settle });
    });
  }

  /** Resolves when everything that waits now is settled. */
  async settled(): Promise<void> {
    await this.#draining;
  }

  async #drain(): Promise<void> {
    await turn();
    const batch = this.#waiting;
    this.#waiting = [];
    this.#draining = null;
    for (const { request, settle } of batch) settle(this.write(request));
  }
}
