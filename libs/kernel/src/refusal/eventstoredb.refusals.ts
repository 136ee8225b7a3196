/** Every way in which a server cannot serve as the log, or does not hold what the ledger wrote. */
export interface EventStoreDbRefusals {
  /** The URL does not say where and how to reach a server. `url` is shown without its password. */
  'eventstoredb.url-invalid': { url: string; reason: string };
  /** Nobody answered in time. */
  'eventstoredb.unreachable': { hosts: string; reason: string };
  /** The server knows no such user, or the user may not read or write. */
  'eventstoredb.access-denied': { hosts: string; user: string };
  /** The nodes that answer follow a leader that cannot be reached from here. */
  'eventstoredb.not-leader': { hosts: string; leader: string; reason: string };
  /** The server does not tell an event's position when a stream is read. */
  'eventstoredb.server-too-old': { hosts: string; version: string; oldest: string };
  /**
   * A stream of the ledger holds an event that the ledger did not write, or that was changed. Nothing is read past it:
   * skipping it would show a history that never was.
   */
  'eventstoredb.event-foreign': { stream: string; revision: string; reason: string };
}
