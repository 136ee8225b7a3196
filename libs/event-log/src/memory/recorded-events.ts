import { laterOf, unseal, type Instant, type Sha256 } from '@ledger/kernel';
import type { PlacedEvent, Position, RecordedEvent } from '../event-log.port.js';
import type { RawEvent } from '../log-inspection.port.js';

export interface StoredEvent {
  readonly stream: string;
  readonly rev: number;
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly leaf: Sha256;
  readonly position: Position;
  readonly recordedTime: Instant;
}

/** A history that only grows. Takes in copies of the bytes and hands out copies, so that nobody can alter the past. */
export class RecordedEvents {
  readonly #all: StoredEvent[] = [];
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #ids = new Map<string, StoredEvent>();

  get head(): Position {
    return BigInt(this.#all.length);
  }

  add({ envelope, bytes, leaf }: PlacedEvent): StoredEvent {
    const { id, stream, rev, recordedAt } = envelope;
    const event: StoredEvent = {
      stream,
      rev,
      id,
      bytes: Uint8Array.from(bytes),
      leaf,
      position: this.head + 1n,
      recordedTime: laterOf(recordedAt, this.#all.at(-1)?.recordedTime ?? recordedAt),
    };
    this.#all.push(event);
    this.#ids.set(id, event);
    const inStream = this.#streams.get(stream);
    if (inStream === undefined) this.#streams.set(stream, [event]);
    else inStream.push(event);
    return event;
  }

  withId(id: string): StoredEvent | undefined {
    return this.#ids.get(id);
  }

  lastOf(stream: string): StoredEvent | undefined {
    return this.#streams.get(stream)?.at(-1);
  }

  /** At most `size` events after the position, in log order. */
  after(position: Position, size: number): readonly RecordedEvent[] {
    const from = Number(position);
    return this.#all.slice(from, from + size).map(readBack);
  }

  /** Like {@link after}, as they are kept. */
  rawAfter(position: Position, size: number): readonly RawEvent[] {
    const from = Number(position);
    return this.#all.slice(from, from + size).map(asKept);
  }

  /** At most `size` events of the stream from the revision on, in the direction asked for. */
  ofStream(
    stream: string,
    { from, size, direction }: { from: number; size: number; direction: 'forward' | 'backward' },
  ): readonly RecordedEvent[] {
    const events = this.#streams.get(stream) ?? [];
    if (direction === 'forward') return events.slice(from, from + size).map(readBack);
    const last = Math.min(from, events.length - 1);
    return events
      .slice(Math.max(0, last + 1 - size), last + 1)
      .reverse()
      .map(readBack);
  }

  /** Recorded times never decrease, so the last position at an instant is found by halving. */
  positionAt(instant: Instant): Position {
    let [low, high] = [0, this.#all.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#all[middle]?.recordedTime ?? instant) <= instant) low = middle + 1;
      else high = middle;
    }
    return BigInt(low);
  }
}

function readBack({ bytes, position, recordedTime }: StoredEvent): RecordedEvent {
  return { ...unseal(Uint8Array.from(bytes)), position, recordedTime };
}

function asKept({ bytes, position, ...stored }: StoredEvent): RawEvent {
  return { position, bytes: Uint8Array.from(bytes), stored };
}
