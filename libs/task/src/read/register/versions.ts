import type { Position } from '@ledger/event-log';
import type { Instant } from '@ledger/kernel';

/** Where in the log something changed, and when that was known. */
export interface Change {
  readonly position: Position;
  readonly recordedTime: Instant;
}

/** What the register said of one thing, from the position at which it began to say so. */
export interface Version<Row> {
  readonly task: string;
  readonly key: string;
  readonly row: Row;
  readonly from: Change;
  /** Where it ended to say so; null while it still does. */
  until: Change | null;
}

export interface Closing {
  readonly task: string;
  readonly key: string;
  readonly until: Change;
}

/**
 * The versions of one table that a batch of events begins and ends. There is one for every event that changed something,
 * so that they are the same whatever the batches were.
 */
export class Versions<Row extends object> {
  readonly #opened: Version<Row>[] = [];
  readonly #open = new Map<string, Version<Row>>();
  readonly #closings: Closing[] = [];

  /** Versions begun in this batch, some of them ended in it too. */
  get opened(): readonly Version<Row>[] {
    return this.#opened;
  }

  /** Ends of versions that began before this batch. */
  get closings(): readonly Closing[] {
    return this.#closings;
  }

  change(
    task: string,
    before: ReadonlyMap<string, Row>,
    after: ReadonlyMap<string, Row>,
    at: Change,
  ): void {
    for (const [key, row] of before) {
      if (!isSame(row, after.get(key))) this.#close(task, key, at);
    }
    for (const [key, row] of after) {
      if (!isSame(row, before.get(key))) this.#begin(task, key, row, at);
    }
  }

  #close(task: string, key: string, until: Change): void {
    const name = nameOf(task, key);
    const version = this.#open.get(name);
    if (version === undefined) this.#closings.push({ task, key, until });
    else version.until = until;
    this.#open.delete(name);
  }

  #begin(task: string, key: string, row: Row, from: Change): void {
    const version = { task, key, row, from, until: null };
    this.#opened.push(version);
    this.#open.set(nameOf(task, key), version);
  }
}

/** One name for two texts, whatever they hold. */
function nameOf(task: string, key: string): string {
  return `${task.length} ${task} ${key}`;
}

/** Rows are flat. */
function isSame<Row extends object>(one: Row, other: Row | undefined): boolean {
  if (other === undefined) return false;
  return (Object.keys(one) as (keyof Row)[]).every((field) => one[field] === other[field]);
}
