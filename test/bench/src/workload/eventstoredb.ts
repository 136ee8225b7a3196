import { randomUUID } from 'node:crypto';
import {
  binaryEvent,
  EventStoreDBClient,
  NO_STREAM,
  type AllStreamResolvedEvent,
  type Credentials,
} from '@eventstore/db-client';
import {
  openEventStoreDbEventLog,
  type Cursor,
  type EventLog,
  type EventStoreDbEventLog,
  type Position,
} from '@ledger/event-log';
import {
  headAfter,
  isRefusal,
  RefusedError,
  type SealedEvent,
  type StreamHead,
} from '@ledger/kernel';
import { newStream, sealTaskEvent } from './task-event.js';

/** Names the server of the rows that need one. */
export const SERVER_VARIABLE = 'EVENTSTOREDB_URL';

/** @throws Error if none is named */
export function serverUrl(): string {
  const url = process.env[SERVER_VARIABLE];
  if (url === undefined || url === '') throw new Error(`${SERVER_VARIABLE} is not set`);
  return url;
}

/** An empty log of ours on the server, beside whatever else is there. */
export function openServerLog(): Promise<EventStoreDbEventLog> {
  const name = `bench${randomUUID().replaceAll('-', '')}`;
  return openEventStoreDbEventLog({ url: serverUrl(), name });
}

/** To a server without users any name will do. */
const NOBODY: Credentials = { username: 'bench', password: 'bench' };

/**
 * Ways in which the client can be asked to append. `leader`: a call of its own that only the leader answers, as the
 * adapter asks. `any-node`: the same, of whichever node is connected. `shared`: through the one stream of the process, as
 * the client does by default; a bad event or a lost server there hangs or ends the process, so the adapter does without it.
 */
const PATHS = {
  leader: { credentials: NOBODY, requiresLeader: true },
  'any-node': { credentials: NOBODY },
  shared: {},
} as const;

/** The published client with nothing around it. */
export class BareServer {
  readonly #client = EventStoreDBClient.connectionString(serverUrl());
  readonly #origin = randomUUID();

  /** A new stream with one event, sealed just before. */
  async append(path: keyof typeof PATHS): Promise<void> {
    const stream = newStream();
    const { envelope, bytes } = sealTaskEvent({ origin: this.#origin, stream });
    const event = binaryEvent({ id: envelope.id, type: envelope.type, data: bytes });
    await this.#client.appendToStream(`bare-${stream}`, event, {
      expectedRevision: NO_STREAM,
      ...PATHS[path],
    });
  }

  /** @returns events per second of a subscription after the position, each parsed */
  async subscribeRate({ position }: Cursor, events: number): Promise<number> {
    const began = performance.now();
    let read = 0;
    const fromPosition = { commit: position, prepare: position };
    const subscription = this.#client.subscribeToAll({ fromPosition });
    const stream: AsyncIterable<AllStreamResolvedEvent> = subscription;
    for await (const { event } of stream) {
      if (event === undefined || !(event.data instanceof Uint8Array)) continue;
      if (JSON.parse(Buffer.from(event.data).toString('utf8')) !== null) read += 1;
      if (read === events) break;
    }
    await subscription.unsubscribe().catch(() => undefined);
    return (read * 1000) / (performance.now() - began);
  }

  close(): Promise<void> {
    return this.#client.dispose();
  }
}

const STREAMS = 10;
const AT_ONCE = 500;

/** @returns the place of an event after which there are so many more */
export async function fillServerLog(log: EventStoreDbEventLog, events: number): Promise<Cursor> {
  const { log: id } = await log.identity();
  const position = await fillStream(log, 'task-before', 1);
  for (let n = 0; n < STREAMS; n += 1) await fillStream(log, `task-${n}`, events / STREAMS);
  return { log: id, position };
}

/** @returns the position of its last event */
async function fillStream(log: EventLog, stream: string, events: number): Promise<Position> {
  const { origin } = await log.identity();
  let head: StreamHead | null = null;
  let position = 0n;
  for (let left = events; left > 0; left -= AT_ONCE) {
    const batch = sealed({ origin, stream, head }, Math.min(left, AT_ONCE));
    const expected = head === null ? 'no-stream' : head.rev;
    const outcome = await log.append({ stream, expected, events: batch });
    if (isRefusal(outcome)) throw new RefusedError(outcome);
    ({ position } = outcome);
    for (const event of batch) head = headAfter(head, event);
  }
  return position;
}

function sealed(
  { origin, stream, head: from }: { origin: string; stream: string; head: StreamHead | null },
  count: number,
): readonly SealedEvent[] {
  let head = from;
  return Array.from({ length: count }, () => {
    const event = sealTaskEvent({ origin, stream, head });
    head = headAfter(head, event);
    return event;
  });
}
