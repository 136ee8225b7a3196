import { setTimeout as sleep } from 'node:timers/promises';
import { refuse } from '@ledger/kernel';
import type pg from 'pg';
import type { AppendOutcome, AppendRequest } from '../event-log.port.js';
import { appendStatement, toOutcome, type AppendRow } from './append-batch.js';
import { failureKind, reason, type FailureKind } from './failure.js';

/** How long a lost or delayed append is repeated before the caller is told, in milliseconds. */
export interface SettleLimits {
  readonly settleMs: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export interface Session {
  query(statement: pg.QueryConfig): Promise<pg.QueryResult<AppendRow>>;
  /** Drops a connection whose state is unknown; the next query opens another. */
  reset(): void;
}

/**
 * Writes batches and settles what goes wrong. The same sealed bytes at the same revision are sent again until the log
 * itself says what became of them: a lost reply after COMMIT comes back as the first result, never as a second event.
 */
export class AppendSession {
  constructor(
    private readonly session: Session,
    private readonly log: () => string,
    private readonly limits: SettleLimits,
  ) {}

  /** One outcome per append; an Error for an append that the log cannot take at all. */
  async write(batch: readonly AppendRequest[]): Promise<readonly (AppendOutcome | Error)[]> {
    try {
      return await this.#once(batch);
    } catch (error) {
      return await this.#oneByOne(batch, error);
    }
  }

  /** A batch that failed as a whole is sent again append by append, so that the one at fault fails alone. */
  async #oneByOne(
    batch: readonly AppendRequest[],
    first: unknown,
  ): Promise<readonly (AppendOutcome | Error)[]> {
    const settling = new Settling(this.limits, failureKind(first));
    const outcomes: (AppendOutcome | Error)[] = [];
    for (const request of batch) outcomes.push(await this.#settle(request, settling));
    return outcomes;
  }

  async #settle(request: AppendRequest, settling: Settling): Promise<AppendOutcome | Error> {
    let error: unknown = null;
    while (await settling.pause()) {
      try {
        const [outcome] = await this.#once([request]);
        settling.recovered();
        if (outcome !== undefined) return outcome;
      } catch (again) {
        error = again;
        if (!settling.failed(failureKind(again))) return unexpected(request, again);
      }
    }
    return settling.lost
      ? refuse('log.outcome-unknown', { stream: request.stream, attempts: settling.attempts })
      : refuse('log.unavailable', { reason: reason(error) });
  }

  async #once(batch: readonly AppendRequest[]): Promise<readonly AppendOutcome[]> {
    try {
      const { rows } = await this.session.query(appendStatement(this.log(), batch));
      return batch.map((request, i) => toOutcome(request, rowAt(rows, i)));
    } catch (error) {
      if (failureKind(error) === 'lost') this.session.reset();
      throw error;
    }
  }
}

/** The time and the knowledge shared by all appends of a batch that is being settled. */
class Settling {
  attempts = 1;
  #pauseMs: number;
  readonly #deadline: number;
  #waiting: boolean;

  constructor(
    private readonly limits: SettleLimits,
    first: FailureKind,
  ) {
    this.#deadline = performance.now() + limits.settleMs;
    this.#pauseMs = limits.firstPauseMs;
    this.#waiting = first !== 'fatal';
    this.lost = first === 'lost';
  }

  lost: boolean;

  /** Waits before the next attempt while the log does not answer; false when the time is up. */
  async pause(): Promise<boolean> {
    if (!this.#waiting) return true;
    if (performance.now() + this.#pauseMs > this.#deadline) return false;
    await sleep(this.#pauseMs);
    this.#pauseMs = Math.min(this.#pauseMs * 2, this.limits.longestPauseMs);
    return true;
  }

  recovered(): void {
    this.#waiting = false;
    this.#pauseMs = this.limits.firstPauseMs;
  }

  /** False when trying again is of no use. */
  failed(kind: FailureKind): boolean {
    this.attempts += 1;
    this.#waiting = true;
    if (kind === 'lost') this.lost = true;
    return kind !== 'fatal';
  }
}

function rowAt(rows: readonly AppendRow[], index: number): AppendRow {
  const row = rows[index];
  if (row === undefined) throw new Error('the log answered fewer outcomes than asked');
  return row;
}

function unexpected(request: AppendRequest, error: unknown): Error {
  return new Error(`append to ${request.stream} failed: ${reason(error)}`, { cause: error });
}
