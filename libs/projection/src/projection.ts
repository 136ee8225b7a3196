import type { Position, RecordedEvent } from '@ledger/event-log';
import type { Collector } from './collector.js';
import type { WholeStreams } from './streams/filled-by-stream.js';
import type { StreamMemory } from './streams/stream-memory.js';

/** The open transaction that holds a batch's rows and its checkpoint. Unqualified names mean the version's own schema. */
export interface ProjectionTransaction {
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** What came before in the streams of a batch, which no read model keeps a second time. */
  readonly streams: StreamMemory;
}

/**
 * One version of a read model: a pure consequence of the log up to its checkpoint. Each event has exactly one effect,
 * because the rows and the checkpoint move in one transaction.
 */
export interface Projection {
  /** kebab-case; with the version it names the PostgreSQL schema. */
  readonly name: string;
  /** From 1. Another version is another schema, built beside this one; raise it whenever existing rows would change. */
  readonly version: number;
  /**
   * Number of this version's code, default 0. Raise it when the code is mended so that it gets past an event it failed
   * at, and the rows already written stay right: a stopped projection goes on only with a higher one.
   */
  readonly fix?: number;
  /** Types to be given to `apply`; `all` means every type the registry knows. Other known types are passed over. */
  readonly handles: 'all' | readonly string[];
  /** DDL of the tables, with unqualified names and only the keys that filling needs. */
  readonly tables: readonly string[];
  /** DDL of the indexes that only readers need: made after filling. */
  readonly indexes: readonly string[];
  /**
   * Folds the batch in memory, then writes it with one set-based statement per table. Anything it throws but a
   * transient error of the database stops the projection at the event that caused it.
   *
   * @param batch at least one event, in log order, each of a handled type
   */
  apply(batch: readonly RecordedEvent[], tx: ProjectionTransaction): Promise<void>;
  /**
   * Begins a fold that takes events in page by page, which makes filling faster. Left out by a projection that would have
   * to hold the events themselves, because it must read its tables to fold them. `collectedBy` gives both this and `apply`,
   * so that they cannot differ.
   */
  readonly collect?: () => Collector;
  /**
   * Folds streams whole, up to a position, and returns what writes them, which makes filling faster where rows follow from
   * one stream each. `filledByStream` gives both this and `apply`.
   */
  readonly foldWhole?: (
    streams: WholeStreams,
    upTo: Position,
  ) => (tx: ProjectionTransaction) => Promise<void>;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** PostgreSQL cuts longer identifiers off, so that two could become one. */
const LONGEST_IDENTIFIER = 63;

/**
 * Schema of a version, such as `stream_heads_v1`. Needs no quoting, and two versions never share one.
 *
 * @throws TypeError if the name is not kebab-case, the version not a whole number from 1, or the result too long
 */
export function schemaOf({ name, version }: Pick<Projection, 'name' | 'version'>): string {
  if (!NAME.test(name) || name.startsWith('pg-')) {
    throw new TypeError(`projection name ${name} is not kebab-case`);
  }
  if (!Number.isSafeInteger(version) || version < 1) {
    throw new TypeError(`version ${version} of projection ${name} is no whole number from 1`);
  }
  const schema = `${name.replaceAll('-', '_')}_v${version}`;
  if (schema.length > LONGEST_IDENTIFIER) {
    throw new TypeError(`projection name ${name} is too long for a schema`);
  }
  return schema;
}

export function fixOf({ fix = 0 }: Projection): number {
  return fix;
}

/** Whether events of a known type are given to `apply`. */
export function concerns({ handles }: Projection, type: string): boolean {
  return handles === 'all' || handles.includes(type);
}
