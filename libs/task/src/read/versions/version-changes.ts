import type { Position } from '@ledger/event-log';
import type { Instant, Past } from '@ledger/kernel';
import type { TaskEvent } from '../../domain/task.events.js';
import {
  versionsOf,
  versionsWith,
  type EffectiveVersion,
  type Telling,
  type VersionFold,
} from './effective-versions.js';
import { isSameData } from './same-data.js';

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
export interface KeptVersion<Row> extends EffectiveVersion<Row>, Required<Ends> {
  readonly task: string;
  readonly fromPosition: Position;
  until: Instant | null;
}

/** What becomes of a row that was written before; `from` names it among those that are not gone. */
export interface RowChange extends Ends {
  readonly task: string;
  readonly from: Instant;
}

/** What is to be written of the versions of one task. */
export interface WrittenChanges<Row> {
  readonly opened: readonly KeptVersion<Row>[];
  readonly changed: readonly RowChange[];
}

/** A version that is seen now, with the row that holds it. */
interface Live<Row> {
  readonly version: EffectiveVersion<Row>;
  readonly row: Ends;
}

/**
 * The versions of one task, and what events do to their rows; the same whatever the batches are: every position has its
 * own versions, so that every K can be asked for.
 */
export class VersionChanges<State, Row> {
  #opened: KeptVersion<Row>[] = [];
  #before: readonly RowChange[] = [];
  #fold: VersionFold<State, Row>;
  #live: readonly Live<Row>[] = [];

  /** @param known what was recorded of it before, whose rows are written */
  constructor(
    private readonly task: string,
    private readonly telling: Telling<State, Row>,
    known: readonly Past<TaskEvent>[],
  ) {
    this.#fold = versionsOf(telling, known);
    this.#begin(this.#fold.versions);
  }

  /** How many events it holds. */
  get size(): number {
    return this.telling.historyOf(this.#fold.state).length;
  }

  take(event: Past<TaskEvent>, position: Position): void {
    const { telling } = this;
    const fold = this.#fold;
    this.#fold =
      event.meta.effectiveAt >= fold.latest
        ? versionsWith(telling, fold, event)
        : versionsOf(telling, [...telling.historyOf(fold.state), event]);
    if (this.#fold.versions !== fold.versions) this.#follow(position);
  }

  /** What changed since this was called last. */
  takeChanges(): WrittenChanges<Row> {
    const opened = this.#opened;
    const changed = this.#before.filter(
      ({ untilPosition, gonePosition }) => (untilPosition ?? gonePosition) !== undefined,
    );
    this.#begin(this.#fold.versions);
    return { opened, changed };
  }

  #begin(versions: readonly EffectiveVersion<Row>[]): void {
    const { task } = this;
    const before: readonly RowChange[] = versions.map(({ from }) => ({ task, from }));
    this.#opened = [];
    this.#before = before;
    this.#live = versions.map((version, n) => ({ version, row: before[n] ?? {} }));
  }

  #follow(position: Position): void {
    const before = new Map(this.#live.map((live) => [live.version.from, live]));
    this.#live = this.#fold.versions.map((version) => {
      const goesOn = goingOn(before.get(version.from), version, position);
      if (goesOn === null) return { version, row: this.#open(version, position) };
      before.delete(version.from);
      return goesOn;
    });
    for (const { row } of before.values()) row.gonePosition = position;
  }

  #open(version: EffectiveVersion<Row>, fromPosition: Position): KeptVersion<Row> {
    const { task } = this;
    const untilPosition = version.until === null ? OPEN_END : fromPosition;
    const kept = { ...version, task, fromPosition, untilPosition, gonePosition: OPEN_END };
    this.#opened.push(kept);
    return kept;
  }
}

/** The same version with the row that holds it, which may get its end now; null if it takes another row. */
function goingOn<Row>(
  live: Live<Row> | undefined,
  version: EffectiveVersion<Row>,
  position: Position,
): Live<Row> | null {
  if (live === undefined || !isSameData(live.version.row, version.row)) return null;
  const { row } = live;
  if (live.version.until === version.until) return live;
  if (live.version.until !== null) return null;
  row.until = version.until;
  row.untilPosition = position;
  return { version, row };
}
