import { randomUUID } from 'node:crypto';
import { refuse, RefusedError, type Instant, type Refusal } from '@ledger/kernel';
import { checkPlace } from '../append-request.js';
import { checkClock } from '../clock-check.js';
import type {
  AppendOutcome,
  AppendRequest,
  LogIdentity,
  PlacedEvent,
  Position,
} from '../event-log.port.js';
import { checkIngest } from '../ingest-batch.js';
import { demand } from '../read-options.js';
import { RecordedEvents, type StoredEvent } from './recorded-events.js';

/**
 * What a database is to its clients: several logs may be opened on one store, and it outlives them. Each method is one
 * transaction: it writes all or nothing, and nothing comes between its checks and its writing.
 */
export class MemoryLogStore {
  readonly #events = new RecordedEvents();
  readonly #waiting = new Set<() => void>();
  #identity: LogIdentity;

  constructor(origin: string = randomUUID()) {
    this.#identity = { log: randomUUID(), origin };
  }

  get identity(): LogIdentity {
    return this.#identity;
  }

  /** For reading; writing goes through the methods below. */
  get events(): Omit<RecordedEvents, 'add'> {
    return this.#events;
  }

  /** Expects a request that `checkAppend` let pass. */
  append(request: AppendRequest, now: Instant): AppendOutcome {
    return (
      this.#recordedBefore(request) ??
      checkClock(request.events, now) ??
      this.#checkRevision(request) ??
      this.#checkLink(request) ??
      recorded(this.#write(request.events), false)
    );
  }

  /** @throws RefusedError `restore.not-empty` */
  adopt(origin: string): void {
    if (this.#events.head === 0n) this.#identity = { log: randomUUID(), origin };
    else if (origin !== this.#identity.origin) {
      throw this.#notEmpty(`it is the log of ${this.#identity.origin}, not of ${origin}`);
    }
  }

  /** @throws RefusedError `restore.not-empty`, `envelope.misplaced`, `idempotency.key-reused` and what `checkIngest` refuses */
  ingest(after: bigint, batch: readonly PlacedEvent[]): Position {
    if (after !== this.#events.head)
      throw this.#notEmpty(`it does not hold exactly ${after} events`);
    demand(checkIngest(batch, this.#identity.origin));
    const begun = new Set<string>();
    for (const event of batch) {
      const { stream, id } = event.envelope;
      if (!begun.has(stream)) demand(this.#checkFollows(event));
      if (this.#events.withId(id) !== undefined) throw new RefusedError(keyReused(event));
      begun.add(stream);
    }
    if (batch.length > 0) this.#write(batch);
    return this.#events.head;
  }

  /** Calls back once, after the next writing. Returns what takes the call back. */
  onceWritten(callback: () => void): () => void {
    this.#waiting.add(callback);
    return () => this.#waiting.delete(callback);
  }

  /** The first append's result for a repeat, a refusal for an id used otherwise, null when no id is recorded yet. */
  #recordedBefore({ events }: AppendRequest): AppendOutcome | null {
    const known = events.flatMap((sent) => {
      const held = this.#events.withId(sent.envelope.id);
      return held === undefined ? [] : [{ sent, held }];
    });
    if (known.length === 0) return null;
    const differing = known.find(({ sent, held }) => Buffer.compare(sent.bytes, held.bytes) !== 0);
    const reused = differing ?? (known.length < events.length ? known[0] : undefined);
    if (reused === undefined) return recorded(lastOf(known).held, true);
    return keyReused(reused.sent);
  }

  #checkRevision({ stream, expected }: AppendRequest): Refusal | null {
    const actual = this.#events.lastOf(stream)?.rev ?? 'no-stream';
    if (actual === expected) return null;
    return refuse('log.conflict', { stream, expected: String(expected), actual: String(actual) });
  }

  /** Only the first event follows from what the store holds; the others follow from their batch. */
  #checkLink({ events: [first] }: AppendRequest): Refusal | null {
    return first === undefined ? null : this.#checkFollows(first);
  }

  #checkFollows({ envelope }: PlacedEvent): Refusal | null {
    const last = this.#events.lastOf(envelope.stream);
    return checkPlace(envelope, {
      origin: this.#identity.origin,
      stream: envelope.stream,
      rev: last === undefined ? 0 : last.rev + 1,
      prev: last?.leaf ?? null,
    });
  }

  #write(events: readonly PlacedEvent[]): StoredEvent {
    const written = events.map((event) => this.#events.add(event));
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const callback of waiting) callback();
    return lastOf(written);
  }

  #notEmpty(reason: string): RefusedError {
    return new RefusedError(
      refuse('restore.not-empty', { head: String(this.#events.head), reason }),
    );
  }
}

function recorded({ rev, position, leaf }: StoredEvent, repeated: boolean): AppendOutcome {
  return { outcome: 'recorded', revision: rev, position, leaf, repeated };
}

function keyReused({ envelope }: PlacedEvent): Refusal {
  const { id, stream } = envelope;
  return refuse('idempotency.key-reused', { eventId: id, stream });
}

function lastOf<T>(items: readonly T[]): T {
  const last = items.at(-1);
  if (last === undefined) throw new TypeError('an append holds at least one event');
  return last;
}
