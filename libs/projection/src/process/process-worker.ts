import type { RecordedEvent } from '@ledger/event-log';
import { UnknownEventTypeError } from '@ledger/kernel';
import { FencedError, type Checkpoint } from '../checkpoint/checkpoint.js';
import { failureAt, unreadableAfter, type Failure } from '../checkpoint/failure.js';
import type { LogFollower } from '../runner/follow-log.js';
import { stopAt } from '../runner/stopped-error.js';
import { patiently } from '../runner/worker-scope.js';
import { carryOut } from './carry-out.js';
import { causeOfEvent } from './cause.js';
import { Effects } from './effects.js';
import { fireTimers, TimerFailedError } from './fire-timers.js';
import type { ProcessScope } from './process-scope.js';
import { commitEvents } from './process-transaction.js';
import { TimerWatch } from './timer-watch.js';
import { Turns } from './turns.js';

/**
 * Reacts to events and timers, never to both at once. The commands of an event are carried out before the checkpoint
 * passes it, so that a crash in between repeats them, which does no harm, and loses none.
 */
export class ProcessWorker<Command> implements LogFollower {
  readonly #turns = new Turns();
  readonly #watch: TimerWatch<Command>;

  constructor(
    private readonly scope: ProcessScope<Command>,
    private checkpoint: Checkpoint,
  ) {
    this.#watch = new TimerWatch(scope);
  }

  get at(): Checkpoint {
    return this.checkpoint;
  }

  write(batch: readonly RecordedEvent[]): Promise<void> {
    return this.#turns.take(() => this.#react(batch));
  }

  stopUnreadable(cause: unknown): Promise<never> {
    return this.#stop(unreadableAfter(this.checkpoint.position, cause, this.#fix));
  }

  /** Fires timers as they come due, until the worker is to end. @throws StoppedError at one that throws */
  async keepTime(): Promise<never> {
    for (;;) {
      await this.#watch.wait();
      await this.fireDue();
    }
  }

  /**
   * Fires every timer that is due by now.
   *
   * @returns how many there were
   * @throws StoppedError at the first one that throws, with everything before it done
   */
  fireDue(): Promise<number> {
    return this.#turns.take(async () => {
      try {
        return await fireTimers(this.scope, this.checkpoint);
      } catch (error) {
        if (!(error instanceof TimerFailedError)) throw error;
        return await this.#stop(error.failureAt(this.checkpoint.position, this.#fix));
      } finally {
        this.#watch.lookAgain();
      }
    });
  }

  get #fix(): number {
    return this.scope.process.fix ?? 0;
  }

  async #react(batch: readonly RecordedEvent[]): Promise<void> {
    const passed = new PassedEvents();
    for (const event of batch) {
      const effects = await this.#effectsOf(event).catch(async (error: unknown) => {
        await this.#commit(passed);
        return this.#stopUnlessEnding(event, error);
      });
      passed.add(event, effects);
      if (effects.commands > 0) await this.#commit(passed);
    }
    await this.#commit(passed);
  }

  async #effectsOf(event: RecordedEvent): Promise<Effects> {
    const { process, registry, clock } = this.scope;
    const { type } = event.envelope;
    if (!registry.knows(type)) throw new UnknownEventTypeError(type);
    if (!process.handles.includes(type)) return new Effects();
    const { position } = event;
    const { log } = this.checkpoint;
    return carryOut(this.scope, causeOfEvent(event), () =>
      process.react(event, { now: clock(), log, position }),
    );
  }

  async #commit(passed: PassedEvents): Promise<void> {
    const step = passed.take();
    if (step === null) return;
    const { last, effects, events } = step;
    const begun = performance.now();
    await patiently(this.scope, () =>
      commitEvents(this.scope, { from: this.checkpoint, last, effects }),
    ).catch((error: unknown) => this.#stopUnlessEnding(last, error));
    this.checkpoint = { log: this.checkpoint.log, position: last.position };
    if (effects.timers.size > 0) this.#watch.lookAgain();
    this.scope.monitor.batch({
      reader: this.scope.holder.reader,
      events,
      position: last.position,
      seconds: (performance.now() - begun) / 1000,
    });
  }

  async #stopUnlessEnding(event: RecordedEvent, error: unknown): Promise<never> {
    // Being ended or fenced says nothing about the event; what only passes never comes this far.
    if (error instanceof FencedError || this.scope.signal.aborted) throw error;
    return this.#stop(failureAt(event, error, this.#fix));
  }

  #stop(failure: Failure): Promise<never> {
    return stopAt(this.scope, this.checkpoint, failure);
  }
}

/** Events that the checkpoint may pass with its next move. */
class PassedEvents {
  #effects = new Effects();
  #last: RecordedEvent | null = null;
  #events = 0;

  add(event: RecordedEvent, effects: Effects): void {
    this.#effects.add(effects);
    this.#last = event;
    this.#events += 1;
  }

  /** Everything since the last time; null if nothing came. */
  take() {
    if (this.#last === null) return null;
    const step = { last: this.#last, effects: this.#effects, events: this.#events };
    this.#effects = new Effects();
    this.#last = null;
    this.#events = 0;
    return step;
  }
}
