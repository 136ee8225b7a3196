import type { Instant } from '@ledger/kernel';
import type { EventLog, LogIngest } from '../event-log.port.js';

/** What an adapter promises where adapters may differ. A case that needs more than is promised is skipped by name. */
export interface LogCapabilities {
  /** A log is empty when it is opened and nobody but the test writes to it. */
  readonly exclusive: boolean;
  /** Positions are 1, 2, 3, … */
  readonly dense: boolean;
  /** An id recorded in another stream is found. */
  readonly idsUniqueAcrossStreams: boolean;
  /** An id recorded at another place of the same stream is found. */
  readonly idsUniqueWithinStream: boolean;
  /** The clock that appends are compared with can be moved by the test. */
  readonly movableClock: boolean;
  /** How many random histories the model is compared with. */
  readonly modelRuns: number;
}

export type TestedLog = EventLog & LogIngest;

/** The clock that the log compares `recordedAt` with. */
export interface LogClock {
  now(): Instant;
  /** Moves it, also backwards; only where the adapter promises a movable clock. */
  move?(byMs: number): void;
}

export interface OpenOptions {
  /** Most appends that may wait in one client. */
  readonly queueLimit?: number;
}

/** A store with one client open on it. */
export interface OpenedLog {
  readonly log: TestedLog;
  readonly clock: LogClock;
  /** One more client of the same store, as another process would have. */
  another(): Promise<TestedLog>;
  /** Closes every client that is still open and removes what was made for the test. */
  stop(): Promise<void>;
}

/** How the conformance suite gets at an adapter. */
export interface LogSetup {
  readonly capabilities: LogCapabilities;
  open(options?: OpenOptions): Promise<OpenedLog>;
}
