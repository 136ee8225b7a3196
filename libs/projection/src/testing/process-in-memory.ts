import type { EventLog, Position, RecordedEvent } from '@ledger/event-log';
import { isRefusal, type Instant, type Refusal } from '@ledger/kernel';
import {
  causeOfEvent,
  causeOfTimer,
  identified,
  type Cause,
  type KeptTimer,
} from '../process/cause.js';
import type { CommandIssuer } from '../process/command-issuer.port.js';
import type { Plans, Process } from '../process/process.js';

export interface ProcessInMemoryOptions<Command> {
  readonly process: Process<Command>;
  readonly log: Pick<EventLog, 'identity' | 'readAll'>;
  readonly issuer: CommandIssuer<Command>;
  readonly clock: () => Instant;
}

/** A process without a database: the same commands with the same ids, one after the other. */
export class ProcessInMemory<Command> {
  readonly timers = new Map<string, KeptTimer>();
  readonly refusals: { readonly stream: string; readonly refusal: Refusal }[] = [];
  #position: Position = 0n;

  constructor(private readonly options: ProcessInMemoryOptions<Command>) {}

  /**
   * Reads to the head and fires what is due.
   *
   * @returns whether there was anything to do
   */
  async settle(): Promise<boolean> {
    const { log } = await this.options.log.identity();
    const begun = this.#position;
    for await (const page of this.options.log.readAll({ after: { log, position: begun } })) {
      for (const event of page) await this.#take(event, log);
    }
    const fired = await this.#fireDue(log);
    return fired || this.#position > begun;
  }

  /** Forgets that anything was read: what follows is a repeat. */
  rewind(): void {
    this.#position = 0n;
  }

  async #take(event: RecordedEvent, log: string): Promise<void> {
    const { process, clock } = this.options;
    const { position } = event;
    this.#position = position;
    if (!process.handles.includes(event.envelope.type)) return;
    await this.#carryOut(
      causeOfEvent(event),
      process.react(event, { now: clock(), log, position }),
    );
  }

  async #fireDue(log: string): Promise<boolean> {
    const { process, clock } = this.options;
    for (let fired = false; ; fired = true) {
      const [timer] = [...this.timers.values()]
        .filter(({ due }) => due <= clock())
        .sort((a, b) => (a.due < b.due ? -1 : 1));
      if (timer === undefined) return fired;
      this.timers.delete(timer.key);
      const moment = { now: clock(), log, position: this.#position };
      await this.#carryOut(causeOfTimer(process.name, timer), process.onTimer(timer, moment));
    }
  }

  async #carryOut(cause: Cause, plans: Plans<Command>): Promise<void> {
    const { process, issuer } = this.options;
    const { causationId, correlationId } = cause;
    for await (const plan of plans) {
      switch (plan.plan) {
        case 'issue': {
          const outcome = await issuer.issue(identified(plan, cause, process.name));
          const kept = isRefusal(outcome) && outcome.refused !== 'idempotency.body-differs';
          if (kept) this.refusals.push({ stream: plan.stream, refusal: outcome });
          break;
        }
        case 'set-timer': {
          const { key, due, payload } = plan;
          this.timers.set(key, { key, due, payload, causationId, correlationId });
          break;
        }
        case 'cancel-timer':
          this.timers.delete(plan.key);
      }
    }
  }
}
