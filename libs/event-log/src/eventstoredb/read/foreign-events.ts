import type { Position } from '../../event-log.port.js';
import type { ServerEvent } from '../server/server-event.js';

/** An event on the server that is in no stream of this log. */
export interface ForeignEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly type: string;
  readonly position: Position;
}

const KEPT = 100;

/** What others wrote to the server. It is left out of every read, and counted here once, so that somebody can wonder. */
export class ForeignEvents {
  #count = 0;
  #last: Position = -1n;
  readonly #recent: ForeignEvent[] = [];

  get count(): number {
    return this.#count;
  }

  /** The latest hundred, in order of position. */
  get recent(): readonly ForeignEvent[] {
    return [...this.#recent];
  }

  note({ streamId, revision, type, position }: ServerEvent): void {
    const commit = position?.commit ?? -1n;
    if (commit <= this.#last) return;
    this.#last = commit;
    this.#count += 1;
    this.#recent.push({ stream: streamId, revision, type, position: commit });
    if (this.#recent.length > KEPT) this.#recent.shift();
  }
}
