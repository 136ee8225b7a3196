import type { Position } from '@ledger/event-log';
import type { Instant, Past } from '@ledger/kernel';
import type { TaskEvent } from '@ledger/task';
import {
  versionsOf,
  versionsWith,
  type ObligationVersion,
  type VersionFold,
} from './obligation-versions.js';

/** The position at which something ends that has not ended. */
export const OPEN_END: Position = 9_223_372_036_854_775_807n;

/** Until when a version is seen. What is undefined is as it was. */
interface Ends {
  /** From `untilPosition` on, the version is seen only for T up to and with this. */
  until?: Instant | null;
  untilPosition?: Position;
  /** From here on it is not seen at all. */
  gonePosition?: Position;
}

/**
 * A version begun by an event, seen from its position on. What follows it in time takes one new row and changes one,
 * instead of writing the version anew with its end.
 */
export interface KeptVersion extends ObligationVersion, Required<Ends> {
  readonly fromPosition: Position;
  until: Instant | null;
}

/** What becomes of a row that was kept before the batch; `from` names it among those that are not gone. */
export interface RowChange extends Ends {
  readonly obligation: string;
  readonly from: Instant;
}

/** A version that is seen now, with the row that holds it. */
interface Live {
  readonly version: ObligationVersion;
  readonly row: Ends;
}

/**
 * What a batch does to the versions of one obligation, the same whatever the batches are: every position has its own
 * versions, so that every K can be asked for.
 */
export class VersionChanges {
  readonly opened: KeptVersion[] = [];
  readonly #before: readonly RowChange[];
  readonly #events: Past<TaskEvent>[];
  #fold: VersionFold;
  #live: readonly Live[];

  /** @param known what was recorded of it before */
  constructor(
    private readonly obligation: string,
    known: readonly Past<TaskEvent>[],
  ) {
    this.#events = [...known];
    this.#fold = versionsOf(obligation, known);
    this.#before = this.#fold.versions.map(({ from }) => ({ obligation, from }));
    this.#live = this.#fold.versions.map((version, index) => ({
      version,
      row: this.#before[index] ?? {},
    }));
  }

  /** Rows of before the batch that are not as they were. */
  get changed(): readonly RowChange[] {
    return this.#before.filter(
      ({ untilPosition, gonePosition }) => (untilPosition ?? gonePosition) !== undefined,
    );
  }

  take(event: Past<TaskEvent>, position: Position): void {
    this.#events.push(event);
    const follows = event.meta.effectiveAt >= this.#fold.latest;
    this.#fold = follows
      ? versionsWith(this.obligation, this.#fold, event)
      : versionsOf(this.obligation, this.#events);
    const before = new Map(this.#live.map((live) => [live.version.from, live]));
    this.#live = this.#fold.versions.map((version) => {
      const goesOn = goingOn(before.get(version.from), version, position);
      if (goesOn === null) return { version, row: this.#open(version, position) };
      before.delete(version.from);
      return goesOn;
    });
    for (const { row } of before.values()) row.gonePosition = position;
  }

  #open(version: ObligationVersion, fromPosition: Position): KeptVersion {
    const untilPosition = version.until === null ? OPEN_END : fromPosition;
    const kept = { ...version, fromPosition, untilPosition, gonePosition: OPEN_END };
    this.opened.push(kept);
    return kept;
  }
}

/** The same version with the row that holds it, which may get its end now; null if it takes another row. */
function goingOn(
  live: Live | undefined,
  version: ObligationVersion,
  position: Position,
): Live | null {
  if (live?.version.facts !== version.facts) return null;
  const { row } = live;
  if (live.version.until === version.until) return live;
  if (live.version.until !== null) return null;
  row.until = version.until;
  row.untilPosition = position;
  return { version, row };
}
