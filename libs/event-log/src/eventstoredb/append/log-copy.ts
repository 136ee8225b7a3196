import { accepted, leafHash, refuse, RefusedError, type SealedEvent } from '@ledger/kernel';
import { checkPlace } from '../../append-request.js';
import { MAX_APPEND_EVENTS, type AppendRequest, type Position } from '../../event-log.port.js';
import { checkIngest } from '../../ingest-batch.js';
import { demand } from '../../read-options.js';
import { bytesOf, MAX_APPEND_BYTES, type Appender } from './appender.js';
import type { OwnEventsReader } from '../read/own-events-reader.js';
import { StreamTips, type StreamTip } from './stream-tips.js';

const COUNTED_AT_ONCE = 1_000;
const ASKED_AT_ONCE = 16;

export interface LogCopyOptions {
  readonly reader: OwnEventsReader;
  readonly appender: Appender;
}

/**
 * Takes in the events of another log one append after another, because the order across streams is part of what is
 * proved and the server keeps no order of appends that are under way together. A batch is checked as a whole before
 * anything of it is written; if the process dies in the middle, the events before that point stay, and the caller
 * counts what is there and goes on after it.
 */
export class LogCopy {
  #counted = { events: 0n, position: 0n };
  /** Only of what was taken in here, so each is the last of its stream. */
  readonly #tips = new StreamTips();

  constructor(private readonly options: LogCopyOptions) {}

  /** @throws RefusedError `restore.not-empty`, `envelope.misplaced` and what `checkIngest` refuses */
  async ingest(after: bigint, batch: readonly SealedEvent[], origin: string): Promise<Position> {
    await this.#count();
    if (this.#counted.events !== after) {
      const { events, position } = this.#counted;
      const reason = `it holds ${events} events, not ${after}`;
      throw new RefusedError(refuse('restore.not-empty', { head: String(position), reason }));
    }
    demand(checkIngest(batch, origin));
    await this.#checkFollows(batch, origin);
    for (const request of runsOf(batch)) await this.#append(request);
    return this.#counted.position;
  }

  async #append(request: AppendRequest): Promise<void> {
    const outcome = accepted(await this.options.appender.copy(request));
    const { revision: rev, leaf, position } = outcome;
    this.#tips.see(request.stream, { rev, leaf });
    this.#counted = { events: this.#counted.events + BigInt(request.events.length), position };
  }

  async #count(): Promise<void> {
    for (;;) {
      const { position } = this.#counted;
      const { events, atEnd } = await this.options.reader.after(position, COUNTED_AT_ONCE);
      this.#counted = {
        events: this.#counted.events + BigInt(events.length),
        position: events.at(-1)?.position ?? position,
      };
      if (atEnd) return;
    }
  }

  async #checkFollows(batch: readonly SealedEvent[], origin: string): Promise<void> {
    const firsts = new Map<string, SealedEvent>();
    for (const event of batch) {
      if (!firsts.has(event.envelope.stream)) firsts.set(event.envelope.stream, event);
    }
    const waiting = [...firsts.values()];
    while (waiting.length > 0) {
      const asked = waiting.splice(0, ASKED_AT_ONCE);
      await Promise.all(asked.map((event) => this.#checkFirst(event, origin)));
    }
  }

  async #checkFirst({ envelope }: SealedEvent, origin: string): Promise<void> {
    const { stream } = envelope;
    const tip = await this.#tip(stream);
    const rev = tip === null ? 0 : tip.rev + 1;
    demand(checkPlace(envelope, { origin, stream, rev, prev: tip?.leaf ?? null }));
  }

  async #tip(stream: string): Promise<StreamTip | null> {
    const known = this.#tips.of(stream);
    if (known !== null) return known;
    const query = { from: 'end', direction: 'backward', count: 1 } as const;
    const [last] = await this.options.reader.ofStream(stream, query);
    return last === undefined ? null : { rev: last.envelope.rev, leaf: leafHash(last.bytes) };
  }
}

/** Neighbours of one stream go together, as many as an append may hold. */
function* runsOf(batch: readonly SealedEvent[]): Generator<AppendRequest> {
  let run: SealedEvent[] = [];
  for (const event of batch) {
    if (!fits(run, event)) {
      yield* requestOf(run);
      run = [];
    }
    run.push(event);
  }
  yield* requestOf(run);
}

function fits(run: readonly SealedEvent[], event: SealedEvent): boolean {
  const [first] = run;
  return (
    first === undefined ||
    (first.envelope.stream === event.envelope.stream &&
      run.length < MAX_APPEND_EVENTS &&
      bytesOf([...run, event]) <= MAX_APPEND_BYTES)
  );
}

function* requestOf(run: readonly SealedEvent[]): Generator<AppendRequest> {
  const [first] = run;
  if (first === undefined) return;
  const { stream, rev } = first.envelope;
  yield { stream, expected: rev === 0 ? 'no-stream' : rev - 1, events: run };
}
