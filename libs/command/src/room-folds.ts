import type { Position } from '@ledger/event-log';
import type { Decider, DomainEvent } from '@ledger/kernel';
import type { StreamDirectory } from './stream-directory.port.js';
import type { FoldedStream, Folds } from './stream-reading.js';

export interface RoomFoldsOptions<S, C, E extends DomainEvent, F> {
  readonly folds: Folds;
  readonly directory: StreamDirectory;
  readonly room: string;
  readonly decider: Decider<S, C, E, F>;
}

/** So many streams are read together, each whole: what they hold is in memory until they are folded. */
const AT_ONCE = 500;

/** Every stream of a small room as it stands now, such as all agencies; what has not grown is not folded again. */
export class RoomFolds<S, C, E extends DomainEvent, F> {
  readonly #folded = new Map<string, FoldedStream<S>>();

  constructor(private readonly options: RoomFoldsOptions<S, C, E, F>) {}

  /**
   * @param upTo the last position that counts, so that streams that began after it are in their initial state; default: all
   * @throws RefusedError if a stream cannot be read, and what the directory throws
   */
  async all(upTo?: Position): Promise<readonly FoldedStream<S>[]> {
    const { folds, directory, room, decider } = this.options;
    const streams = await directory.streamsOf(room);
    const grown = streams.filter(
      ({ stream, rev }) => (this.#folded.get(stream)?.basis.rev ?? -1) < rev,
    );
    for (let from = 0; from < grown.length; from += AT_ONCE) {
      const part = grown.slice(from, from + AT_ONCE);
      // Asked for at once, they are read together.
      const added = await Promise.all(part.map(({ stream }) => folds.fold(stream, decider)));
      for (const folded of added) this.#folded.set(folded.basis.stream, folded);
    }
    const all = [...this.#folded.values()];
    if (upTo === undefined) return all;
    const then = all.map(async (folded) =>
      folded.position <= upTo ? folded : folds.fold(folded.basis.stream, decider, upTo),
    );
    return Promise.all(then);
  }
}
