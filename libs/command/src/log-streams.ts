import type { EventLog, Position } from '@ledger/event-log';
import type { Basis } from '@ledger/kernel';
import type { StreamDirectory } from './stream-directory.port.js';

interface Known {
  position: Position;
  readonly revisions: Map<string, number>;
}

/**
 * Finds the streams of a room in the log itself: all of it the first time, then only what was added. For a process that
 * cannot wait for a read model, such as one that works alone.
 */
export class LogStreams implements StreamDirectory {
  readonly #rooms = new Map<string, Known>();

  constructor(private readonly log: Pick<EventLog, 'identity' | 'readAll'>) {}

  /** @throws RefusedError if the log cannot be read */
  async streamsOf(room: string): Promise<readonly Basis[]> {
    const known = this.#rooms.get(room) ?? { position: 0n, revisions: new Map<string, number>() };
    this.#rooms.set(room, known);
    const { log } = await this.log.identity();
    for await (const page of this.log.readAll({ after: { log, position: known.position } })) {
      for (const { envelope, position } of page) {
        if (envelope.stream.startsWith(`${room}-`)) {
          known.revisions.set(envelope.stream, envelope.rev);
        }
        known.position = position;
      }
    }
    return [...known.revisions].map(([stream, rev]) => ({ stream, rev }));
  }
}
