import type { Position } from '../../event-log.port.js';
import type { RawEvent } from '../../log-inspection.port.js';
import type { ForeignEvents } from './foreign-events.js';
import { isNoPlace } from '../server/failure.js';
import { rawEvent } from './raw-event.js';
import { readOwnEvent, type OwnEvent, type Ownership } from './own-event.js';
import { patiently } from '../server/patience.js';
import type { NextEvents } from './recorded-time-index.js';
import type { PageQuery, ServerConnection } from '../server/server-connection.js';
import { placeOf, type ServerEvent, type ServerPosition } from '../server/server-event.js';

/** Whose log is read, and after which place in `$all` its first event can be. */
export type LogOwnership = Ownership & { readonly since: ServerPosition };

/** Most events asked for at once while none of them turns out to be the log's own. */
const WIDEST_PAGE = 1_000;

/** Reads the log's own events, and nothing else, from a server that others may use too. */
export class OwnEventsReader {
  constructor(
    private readonly server: () => ServerConnection,
    private readonly owner: () => LogOwnership,
    private readonly foreign: ForeignEvents,
  ) {}

  async ofStream(stream: string, query: PageQuery<number | 'end'>): Promise<readonly OwnEvent[]> {
    const owner = this.owner();
    const serverStream = owner.names.serverStream(stream);
    const page = await patiently(() => this.server().streamPage(serverStream, query));
    return page.map((event) => readOwnEvent(event, owner));
  }

  /** The next events after the position, which is 0n or that of an event; `count` of them unless the log ends first. */
  async after(position: Position, count: number): Promise<NextEvents> {
    const { found: events, atEnd } = await this.#after(position, count, (event) => this.own(event));
    return { events, atEnd };
  }

  /** Like {@link after}, and whatever stands in a stream of the log is taken as it is. */
  async rawAfter(position: Position, count: number): Promise<readonly RawEvent[]> {
    const { names } = this.owner();
    const read = (event: ServerEvent) =>
      names.isOwn(event.streamId) ? rawEvent(event, names) : null;
    return (await this.#after(position, count, read)).found;
  }

  /** The last event of the log; null when it is empty. */
  async last(): Promise<OwnEvent | null> {
    const { since } = this.owner();
    let from: ServerPosition | 'end' = 'end';
    for (let width = 4; ; width = wider(width)) {
      const page = await this.#all({ from, direction: 'backward', count: width });
      const own = firstOf(page, (event) => this.own(event));
      if (own !== null) return own;
      const last = page.at(-1);
      if (last === undefined || placeOf(last).commit <= since.commit) return null;
      from = placeOf(last);
    }
  }

  /** The event at the position; null if none of the log is there. */
  async at(position: Position): Promise<OwnEvent | null> {
    const from = { commit: position, prepare: position };
    const [event] = await patiently(async () => {
      try {
        return await this.server().allPage({ from, direction: 'forward', count: 1 });
      } catch (error) {
        if (isNoPlace(error)) return [];
        throw error;
      }
    });
    return event?.position?.commit === position ? this.own(event) : null;
  }

  /** The event if it is of the log, null if it is the server's or foreign. */
  own(event: ServerEvent): OwnEvent | null {
    const owner = this.owner();
    if (owner.names.isOwn(event.streamId)) return readOwnEvent(event, owner);
    if (!owner.names.isSystem(event.streamId)) this.foreign.note(event);
    return null;
  }

  async #after<T>(position: Position, count: number, read: (event: ServerEvent) => T | null) {
    let from = position === 0n ? this.owner().since : { commit: position, prepare: position };
    const found: T[] = [];
    // One more than asked for, because the server begins with the event at the position itself.
    for (let width = count + 1; ; width = wider(width)) {
      const page = await this.#all({ from, direction: 'forward', count: width });
      for (const event of page.filter((each) => placeOf(each).commit > from.commit)) {
        const wanted = read(event);
        if (wanted !== null) found.push(wanted);
        if (found.length === count) return { found, atEnd: false };
      }
      const last = page.at(-1);
      if (last === undefined || page.length < width) return { found, atEnd: true };
      from = placeOf(last);
    }
  }

  #all(query: PageQuery<ServerPosition | 'end'>): Promise<readonly ServerEvent[]> {
    return patiently(() => this.server().allPage(query));
  }
}

function wider(width: number): number {
  return Math.max(width, Math.min(width * 2, WIDEST_PAGE));
}

function firstOf<T>(page: readonly ServerEvent[], read: (event: ServerEvent) => T | null) {
  for (const event of page) {
    const found = read(event);
    if (found !== null) return found;
  }
  return null;
}
