import { setTimeout as delay } from 'node:timers/promises';
import type { Instant } from '@ledger/kernel';
import { onConnection } from '../database/transaction.js';
import { patiently } from '../runner/worker-scope.js';
import type { ProcessScope } from './process-scope.js';
import { nextDue } from './process-store.js';

/** The clock may be moved, by a test or an administrator, so nobody sleeps until an instant without looking up. */
const LOOK_EVERY_MS = 200;

/** Knows when the next timer goes off, and asks the database only when that may have changed. */
export class TimerWatch<Command> {
  #stale = true;
  #next: Instant | null = null;

  constructor(private readonly scope: ProcessScope<Command>) {}

  /** Timers have been set or have gone off. */
  lookAgain(): void {
    this.#stale = true;
  }

  /** Until a timer is due. @throws the signal's reason once it is aborted */
  async wait(): Promise<void> {
    const { signal, clock } = this.scope;
    for (;;) {
      signal.throwIfAborted();
      const next = await this.#nextDue();
      if (next !== null && next <= clock()) return;
      await delay(LOOK_EVERY_MS, undefined, { signal });
    }
  }

  async #nextDue(): Promise<Instant | null> {
    if (!this.#stale) return this.#next;
    const { pool, holder } = this.scope;
    this.#stale = false;
    this.#next = await patiently(this.scope, () =>
      onConnection(pool, (client) => nextDue(client, holder.reader)),
    );
    return this.#next;
  }
}
