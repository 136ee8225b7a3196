import type { EventPages, Position, RecordedEvent } from '@ledger/event-log';
import { UnknownEventTypeError } from '@ledger/kernel';
import { concerns, type Projection } from '../projection.js';
import type { WholeStreams } from '../streams/filled-by-stream.js';
import type { BatchWriter } from './batch-writer.js';
import type { FillingPass } from './filling-pass.port.js';
import type { FollowOptions } from './follow-log.js';
import type { ProjectionScope } from './projection-scope.js';

interface PassOptions extends Pick<FollowOptions, 'log'> {
  readonly foldWhole: NonNullable<Projection['foldWhole']>;
  /** Up to where streams are read. */
  readonly end: Position;
}

/** Of streams that hold some ten events each: of more, the garbage collector finds more still in use and copies it. */
const STREAMS_AT_ONCE = 150;

interface Part {
  /** The first event of each stream. */
  readonly begun: readonly RecordedEvent[];
  readonly streams: WholeStreams;
}

/**
 * Writes streams in the order in which they begin, each read once and whole. Some are read, others folded and others
 * written, all at the same time.
 */
export class WholeStreamsPass implements FillingPass {
  #writing: Promise<void> = Promise.resolve();
  #reached: Position;

  constructor(
    private readonly scope: ProjectionScope,
    private readonly writer: BatchWriter,
    private readonly options: PassOptions,
  ) {
    this.#reached = writer.at.position;
  }

  get reached(): Position {
    return this.#reached;
  }

  /** Comes to the last stream that begins up to the end. */
  async toEnd(): Promise<void> {
    const { end } = this.options;
    let read = this.#reached;
    try {
      let coming: Promise<Part> | null = null;
      for await (const page of this.#pages()) {
        const begun = page.filter(({ position }) => position > read && position <= end);
        read = page.at(-1)?.position ?? read;
        const next = quiet(this.#read(begun));
        if (coming !== null) await this.#take(await coming);
        coming = next;
        if (read > end) break;
      }
      this.scope.signal.throwIfAborted();
      if (coming !== null) await this.#take(await coming);
      await this.#writing;
    } finally {
      await this.#writing.catch(() => undefined);
    }
  }

  #pages(): EventPages {
    const { writer, scope, options } = this;
    const { signal } = scope;
    const after = writer.at;
    return options.log.readAll({ after, batchSize: STREAMS_AT_ONCE, beginnings: true, signal });
  }

  async #read(begun: readonly RecordedEvent[]): Promise<Part> {
    const { projection, streams } = this.scope;
    const handled = begun.filter(({ envelope }) => concerns(projection, envelope.type));
    const names = handled.map(({ envelope }) => envelope.stream);
    return { begun, streams: await streams.whole(names) };
  }

  /** Waits for the part before, and begins to write this one. */
  async #take({ begun, streams }: Part): Promise<void> {
    const { scope, options, writer } = this;
    scope.signal.throwIfAborted();
    const last = begun.at(-1);
    if (last === undefined) return;
    this.#reached = last.position;
    const unknown = begun.find(({ envelope }) => !scope.registry.knows(envelope.type));
    if (unknown !== undefined) throw new UnknownEventTypeError(unknown.envelope.type);
    const began = performance.now();
    const write = options.foldWhole(streams, options.end);
    await scope.failpoints.reach('collected');
    await this.#writing;
    const events = [...streams.values()].reduce((sum, { length }) => sum + length, 0);
    this.#writing = quiet(writer.writeFolded({ last, events, begun: began, write }));
  }
}

/** Its error is met when its turn comes: until then it must not count as unhandled. */
function quiet<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}
