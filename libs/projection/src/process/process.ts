import type { Position, RecordedEvent } from '@ledger/event-log';
import type { Instant, JsonValue } from '@ledger/kernel';

/** A command that a process wants to be carried out. */
export interface PlannedCommand<Command> {
  readonly plan: 'issue';
  readonly stream: string;
  /** Plain data: its canonical JSON is hashed, so that one id never stands for two commands. */
  readonly command: Command;
  /**
   * Tells several commands to one stream apart that have the same cause, by what they mean and not by their order, so
   * that a repeat gives each its old id. Default 0.
   */
  readonly n?: number | string;
  /** Commands of one lane are carried out one after the other. Default: the stream. */
  readonly lane?: string;
}

/** Sets a timer, or replaces the one of that key. */
export interface PlannedTimer {
  readonly plan: 'set-timer';
  readonly key: string;
  /** It goes off at this instant, or as soon afterwards as the process runs. */
  readonly due: Instant;
  readonly payload: JsonValue;
}

/** Forgets the timer of that key, if there is one. */
export interface CancelledTimer {
  readonly plan: 'cancel-timer';
  readonly key: string;
}

export type Plan<Command> = PlannedCommand<Command> | PlannedTimer | CancelledTimer;

/** Handed over one by one, so that an event may plan thousands of commands without holding them all. */
export type Plans<Command> = AsyncIterable<Plan<Command>>;

export interface DueTimer {
  readonly key: string;
  readonly due: Instant;
  readonly payload: JsonValue;
}

/** When a process is asked. */
export interface ProcessMoment {
  readonly now: Instant;
  /** Log id, for reads that must not be older than the event. */
  readonly log: string;
  /** Of the event, or of the last one that the process has passed when a timer is due. */
  readonly position: Position;
}

/**
 * A checkpointed reader of the log that issues commands. It keeps no state but its checkpoint and its timers: what a
 * decision needs it folds from the log, and the streams that its commands go to check them again.
 *
 * What `react` and `onTimer` throw stops the process there, like the poison event of a projection, unless it is an error
 * of the surroundings. Either may be run over the same event or timer again after a crash, so they must not do anything
 * themselves. A refused command stops nothing: the refusal is kept and listed.
 */
export interface Process<Command> {
  /** kebab-case; part of every command's id and of the actor that its events name, so it never changes. */
  readonly name: string;
  /** Number of the code, default 0: raised when it is mended so that it gets past an event it stopped at. */
  readonly fix?: number;
  /** Types to be given to `react`; other known types are passed over. */
  readonly handles: readonly string[];
  react(event: RecordedEvent, moment: ProcessMoment): Plans<Command>;
  /** A timer that it sets again under the same key must be due later, or it would never come to rest. */
  onTimer(timer: DueTimer, moment: ProcessMoment): Plans<Command>;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Under which a process keeps checkpoint, timers and refusals; no projection's schema has such a name.
 *
 * @throws TypeError if the name is not kebab-case
 */
export function readerOf({ name }: { readonly name: string }): string {
  if (!NAME.test(name)) throw new TypeError(`process name ${name} is not kebab-case`);
  return `${READER_PREFIX}${name}`;
}

export const READER_PREFIX = 'process/';
