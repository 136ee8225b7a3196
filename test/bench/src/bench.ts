import type { Scale } from './bench-row.js';
import type { BenchServer } from './bench-server.js';
import type { TurnOptions } from './rounds.js';

/** What a row has to measure with. */
export interface Bench {
  readonly server: BenchServer;
  readonly scale: Scale;
  /** Says how far a row is. */
  readonly progress: (text: string) => void;
  /** Has something closed after the row, whatever becomes of it; the last first. */
  readonly atEnd: (close: () => unknown) => void;
  /** Aborted when the run is to end at once. */
  readonly signal: AbortSignal;
  /** What several rows of a run share is made by the first that needs it. */
  readonly once: <T>(name: string, make: () => Promise<T>) => Promise<T>;
}

/** A database with an empty log for this row alone, so that no row meets what another one left. @returns its URL */
export async function ownDatabase({ server, atEnd }: Bench): Promise<string> {
  const url = await server.createDatabase();
  atEnd(() => server.dropDatabase(url));
  return url;
}

/** Opens something that is closed after the row. */
export async function closedAtEnd<T extends { close(): Promise<void> }>(
  { atEnd }: Bench,
  opening: Promise<T>,
): Promise<T> {
  const opened = await opening;
  atEnd(() => opened.close());
  return opened;
}

/** How contenders take turns whose length the scale says. */
export function shortTurns({ scale, progress }: Bench): TurnOptions {
  return { rounds: scale.rounds, warmUp: true, onRound: progress };
}

/** How contenders take turns that go through the whole long log. */
export function longTurns({ scale, progress }: Bench): TurnOptions {
  return { rounds: scale.longRounds, warmUp: false, onRound: progress };
}
