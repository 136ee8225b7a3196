import type { Instant, Refusal } from '@ledger/kernel';
import type { Cause, KeptTimer } from './cause.js';
import type { CancelledTimer, Plan, PlannedTimer } from './process.js';

/** A command that was refused, as it is kept and listed. */
export interface KeptRefusal {
  readonly commandId: string;
  readonly place: Cause['place'];
  readonly stream: string;
  readonly refusal: Refusal;
  readonly recordedAt: Instant;
}

/** What the next transaction of a process has to keep; the commands themselves are in the log by then. */
export class Effects {
  readonly #timers = new Map<string, KeptTimer | null>();
  readonly #refusals: KeptRefusal[] = [];
  #commands = 0;

  /** Commands that were issued, whatever became of them. */
  get commands(): number {
    return this.#commands;
  }

  /** By key, the last word on each; null where it was cancelled. */
  get timers(): ReadonlyMap<string, KeptTimer | null> {
    return this.#timers;
  }

  get refusals(): readonly KeptRefusal[] {
    return this.#refusals;
  }

  keepTimer(plan: PlannedTimer | CancelledTimer, cause: Cause): void {
    const { causationId, correlationId } = cause;
    const timer =
      plan.plan === 'cancel-timer'
        ? null
        : { key: plan.key, due: plan.due, payload: plan.payload, causationId, correlationId };
    this.#timers.set(plan.key, timer);
  }

  countCommand(refused: KeptRefusal | null): void {
    this.#commands += 1;
    if (refused !== null) this.#refusals.push(refused);
  }

  /** Adds what came later. */
  add(later: Effects): void {
    for (const [key, timer] of later.#timers) this.#timers.set(key, timer);
    this.#refusals.push(...later.#refusals);
    this.#commands += later.#commands;
  }
}

export function isCommand<Command>(
  plan: Plan<Command>,
): plan is Extract<Plan<Command>, { plan: 'issue' }> {
  return plan.plan === 'issue';
}
