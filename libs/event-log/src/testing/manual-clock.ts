import type { Instant } from '@ledger/kernel';
import type { LogClock } from './log-setup.js';

/** A clock that stands still until it is moved. */
export class ManualClock implements LogClock {
  #ms: number;

  constructor(start: Instant = '2025-01-09T02:00:00.000Z') {
    this.#ms = Date.parse(start);
  }

  now(): Instant {
    return new Date(this.#ms).toISOString();
  }

  move(byMs: number): void {
    this.#ms += byMs;
  }
}
