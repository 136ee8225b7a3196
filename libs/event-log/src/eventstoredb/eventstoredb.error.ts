/** Every way in which a server cannot serve as the log: code → facts. */
export interface EventStoreDbFailures {
  /** The URL does not say where and how to reach a server. `url` is shown without its password. */
  'url-invalid': { url: string; reason: string };
  /** Nobody answered in time. */
  unreachable: { hosts: string; reason: string };
  /** The server knows no such user, or the user may not read or write. */
  'access-denied': { hosts: string; user: string };
  /** The nodes that answer follow a leader that cannot be reached from here. */
  'not-leader': { hosts: string; leader: string; reason: string };
  /** The server does not tell an event's position when a stream is read. */
  'server-too-old': { hosts: string; version: string; oldest: string };
}

export type EventStoreDbFailure = keyof EventStoreDbFailures;

/** What an operator can do about it. */
const ADVICE: Readonly<Record<EventStoreDbFailure, string>> = {
  'url-invalid':
    'give EVENTSTOREDB_URL as esdb://[user:password@]host:port[,host:port…]?tls=true|false',
  unreachable: 'check that the server runs, and that host, port and tls in EVENTSTOREDB_URL fit it',
  'access-denied':
    'give EVENTSTOREDB_URL the user and password of one who may read $all and append',
  'not-leader':
    'name every node in EVENTSTOREDB_URL, and let each advertise an address that can be reached from here',
  'server-too-old': 'upgrade the server',
};

export class EventStoreDbError<
  Code extends EventStoreDbFailure = EventStoreDbFailure,
> extends Error {
  constructor(
    readonly code: Code,
    readonly params: EventStoreDbFailures[Code],
    options?: ErrorOptions,
  ) {
    super(`EventStoreDB: ${code} ${JSON.stringify(params)}: ${ADVICE[code]}`, options);
    this.name = 'EventStoreDbError';
  }
}

/**
 * The log holds an event in one of its own streams that it did not write, or that was changed. Nothing may be read past
 * it: skipping it would show a history that never was.
 */
export class UnreadableEventError extends Error {
  constructor(
    readonly stream: string,
    readonly revision: bigint,
    readonly reason: string,
  ) {
    super(
      `event ${revision} of ${stream} is not one that this ledger wrote: ${reason}. ` +
        'Somebody else wrote to a stream of the ledger, or its origin is another: compare it with a backup',
    );
    this.name = 'UnreadableEventError';
  }
}
