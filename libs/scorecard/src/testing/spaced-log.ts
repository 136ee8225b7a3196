import type { EventLog, EventPages, Position, RecordedEvent } from '@ledger/event-log';

const APART = 1000n;

/** The same log with other positions, far apart, as a copy in a store of another kind has them. */
export function spacedLog(log: EventLog): EventLog {
  const spaced = (position: Position) => position * APART;
  const moved = (events: readonly RecordedEvent[]) =>
    events.map((event) => ({ ...event, position: spaced(event.position) }));
  async function* pages(of: EventPages): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
    for await (const page of of) yield moved(page);
  }
  const before = ({ after, ...rest }: Parameters<EventLog['readAll']>[0] = {}) =>
    after === undefined ? rest : { ...rest, after: { ...after, position: after.position / APART } };
  return {
    kind: log.kind,
    dense: false,
    identity: () => log.identity(),
    append: (request) => log.append(request),
    readStream: (stream, options) => pages(log.readStream(stream, options)),
    readStreams: async (wanted) => (await log.readStreams(wanted)).map(moved),
    readAll: (options) => pages(log.readAll(before(options))),
    subscribe: (options) => pages(log.subscribe(before(options))),
    head: async () => spaced(await log.head()),
    positionAt: async (instant) => spaced(await log.positionAt(instant)),
    close: () => log.close(),
  };
}
