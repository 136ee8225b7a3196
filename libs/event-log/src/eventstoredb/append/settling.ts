import { refuse, RefusedError, type Refusal } from '@ledger/kernel';
import { BackOff } from '../server/back-off.js';
import { failureKind, reasonOf, type FailureKind } from '../server/failure.js';

/** The server refused an append for an event that cannot be read yet; soon it can, and tells what it is. */
export class NotVisibleYetError extends Error {
  constructor(readonly refusal: Refusal) {
    super('the log holds an event there that cannot be read yet');
    this.name = 'NotVisibleYetError';
  }
}

/**
 * Repeats the calls of one append until the log itself says what became of it, or the time is up. Whatever is asked
 * must be safe to ask again.
 */
export class Settling {
  #attempts = 0;
  #mayBeWritten = false;

  /** @param deadline in milliseconds of `performance.now()` */
  constructor(
    private readonly stream: string,
    private readonly deadline: number,
  ) {}

  /** @throws what is no passing failure of the server or the way to it */
  async ask<T>(attempt: () => Promise<T>): Promise<T | Refusal> {
    const backOff = new BackOff();
    for (;;) {
      this.#attempts += 1;
      try {
        return await attempt();
      } catch (error) {
        const end = this.#judge(error);
        if (end !== null) return end;
      }
      await backOff.pause();
    }
  }

  /** The answer if there is nothing more to try. */
  #judge(error: unknown): Refusal | null {
    if (error instanceof NotVisibleYetError) return this.#isOver ? error.refusal : null;
    if (error instanceof RefusedError) return this.#judgeRefusal(error);
    return this.#judgeFailure(error, failureKind(error));
  }

  /** Reading gave up after trying for a while; the time for settling may be longer. */
  #judgeRefusal(error: RefusedError): Refusal | null {
    if (error.refusal.refused !== 'log.unavailable') throw error;
    return this.#isOver ? this.#givenUp(error.refusal) : null;
  }

  #judgeFailure(error: unknown, kind: FailureKind): Refusal | null {
    if (kind === 'fatal') throw error;
    if (kind === 'lost') this.#mayBeWritten = true;
    if (kind !== 'denied' && !this.#isOver) return null;
    return this.#givenUp(refuse('log.unavailable', { reason: reasonOf(error) }));
  }

  get #isOver(): boolean {
    return performance.now() > this.deadline;
  }

  #givenUp(unavailable: Refusal): Refusal {
    if (!this.#mayBeWritten) return unavailable;
    return refuse('log.outcome-unknown', { stream: this.stream, attempts: this.#attempts });
  }
}
