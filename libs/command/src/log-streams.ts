import type { EventLog, Position } from '@ledger/event-log';
import type { Basis } from '@ledger/kernel';
import type { StreamDirectory } from './stream-directory.port.js';

interface Known {
  position: Position;
  /** How the names of its streams begin. */
  readonly prefixes: readonly string[];
  readonly revisions: Map<string, number>;
}

/**
 * Finds the streams of a room in the log itself: all of it the first time, then only what was added. For a process that
 * cannot wait for a read model, such as one that works alone.
 */
export class LogStreams implements StreamDirectory {
  readonly #rooms: Map<string, Known>;

  /** @param together the rooms that are looked for in one reading, as all of them will be asked for */
  constructor(
    private readonly log: Pick<EventLog, 'identity' | 'readAll'>,
    together: readonly string[] = [],
  ) {
    const known = nothingKnown(together);
    this.#rooms = new Map(together.map((room) => [room, known]));
  }

  /** @throws RefusedError if the log cannot be read */
  async streamsOf(room: string): Promise<readonly Basis[]> {
    const known = this.#rooms.get(room) ?? nothingKnown([room]);
    this.#rooms.set(room, known);
    const { log } = await this.log.identity();
    for await (const page of this.log.readAll({ after: { log, position: known.position } })) {
      for (const { envelope, position } of page) {
        // Who asked at the same time may have read further by now.
        if (position <= known.position) continue;
        const { stream, rev } = envelope;
        if (known.prefixes.some((prefix) => stream.startsWith(prefix))) {
          known.revisions.set(stream, rev);
        }
        known.position = position;
      }
    }
    const own = prefixOf(room);
    return [...known.revisions].flatMap(([stream, rev]) =>
      stream.startsWith(own) ? [{ stream, rev }] : [],
    );
  }
}

function nothingKnown(rooms: readonly string[]): Known {
  return { position: 0n, prefixes: rooms.map(prefixOf), revisions: new Map<string, number>() };
}

function prefixOf(room: string): string {
  return `${room}-`;
}
