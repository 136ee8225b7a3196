import { sha256, type Sha256 } from '@ledger/kernel';
import { LRUCache } from 'lru-cache';
import type { Caller } from './caller.js';

interface Verified {
  readonly caller: Caller;
  /** Exclusive, in milliseconds since 1970. */
  readonly until: number;
}

/** Less than the minutes for which an issuer's keys are kept once they were fetched. */
const LONGEST_MS = 60_000;
const MOST_KEPT = 10_000;

/**
 * Whom tokens that were verified lately belong to. Somebody who works asks many times with one token, and to verify its
 * signature costs as much as many a request. Kept by their hashes, so that no token can be read out of memory here, and
 * never longer than they are good.
 */
export class VerifiedTokens {
  readonly #kept: LRUCache<Sha256, Verified>;

  constructor(
    private readonly now: () => number = Date.now,
    mostKept = MOST_KEPT,
  ) {
    this.#kept = new LRUCache({ max: mostKept });
  }

  /** Null if the token must be verified. */
  callerOf(token: string): Caller | null {
    const kept = this.#kept.get(sha256(token));
    return kept !== undefined && this.now() < kept.until ? kept.caller : null;
  }

  /** @param expiresAt seconds since 1970, as the token says */
  keep(token: string, caller: Caller, expiresAt: number): void {
    const until = Math.min(this.now() + LONGEST_MS, expiresAt * 1000);
    this.#kept.set(sha256(token), { caller, until });
  }
}
