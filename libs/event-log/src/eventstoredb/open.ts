import { setMaxListeners } from 'node:events';
import { RefusedError, type Instant } from '@ledger/kernel';
import type { RecordedTimes } from '../recorded-times.port.js';
import { EventStoreDbError } from './eventstoredb.error.js';
import { EventStoreDbEventLog } from './eventstoredb-event-log.js';
import type { ConnectionState } from './server/connection-state.js';
import { failureKind, reasonOf } from './server/failure.js';
import { IdentityStream, type IdentityRecord } from './log-identity.js';
import { LogNames } from './log-names.js';
import { assembleLog } from './log-parts.js';
import { LogState } from './log-state.js';
import { patiently } from './server/patience.js';
import { parseServerUrl, shownHosts, type ServerUrl } from './server/server-url.js';
import { acquireConnection, CLOSED, type ConnectionLease } from './server/shared-connections.js';
import { withinTime } from './server/time-limit.js';

export interface EventStoreDbEventLogOptions {
  /** `esdb://[user:password@]host:port[,host:port…]?tls=true|false`, or `esdb+discover://name`. */
  readonly url: string;
  /** Lower-case letters and digits; several logs may share a server under different names. Default `ledger`. */
  readonly name?: string;
  /** The clock that `recordedAt` is compared with. Default: that of this machine. */
  readonly clock?: () => Instant;
  /** Recorded times that a projection keeps. Without them the whole log is read the first time they are asked for. */
  readonly recordedTimes?: RecordedTimes;
  /** Appends sent at once. Default 64. */
  readonly inFlight?: number;
  /** Appends that may wait; one more is refused as `log.busy`. Default 4096. */
  readonly waiting?: number;
  /** How long an append is repeated before its outcome is called unknown, in milliseconds. Default 20,000. */
  readonly settleMs?: number;
  /** How long the server may take to answer at all, in milliseconds. Default 10,000. */
  readonly openMs?: number;
}

/** Below 22.6 an event's position is not told when its stream is read. */
const OLDEST = { major: 22, minor: 6 };

/**
 * Opens the log, and makes it if there is none of that name.
 *
 * @throws EventStoreDbError that says what an operator can do, within `openMs`
 */
export async function openLog(options: EventStoreDbEventLogOptions): Promise<EventStoreDbEventLog> {
  const { openMs = 10_000, name = 'ledger' } = options;
  const url = parseServerUrl(options.url);
  const names = new LogNames(name);
  const lease = acquireConnection(url);
  const { state } = lease.connection();
  const identities = new IdentityStream(lease.connection, names);
  try {
    const serverVersion = await withinTime(openMs, versionOf(lease, url));
    const record = await withinTime(openMs, identities.readOrMake());
    return assembled({ options, names, identities, record, lease, serverVersion });
  } catch (error) {
    await lease.release();
    throw openingError(error, url, state);
  }
}

async function versionOf({ connection }: ConnectionLease, url: ServerUrl): Promise<string> {
  // The client remembers for good that it could not ask for the version, so it is asked once it got through.
  const query = { from: 'end', direction: 'backward', count: 1 } as const;
  await patiently(() => connection().allPage(query));
  const version = await patiently(() => connection().serverVersion());
  if (isSupported(version)) return version;
  const oldest = `${OLDEST.major}.${OLDEST.minor}`;
  throw new EventStoreDbError('server-too-old', { hosts: shownHosts(url), version, oldest });
}

/** Whether a server of this version, such as `23.10.8`, can serve. One too old to tell its version says `unknown`. */
export function isSupported(version: string): boolean {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  if (major === undefined || minor === undefined) return false;
  const [newer, same] = [Number(major) > OLDEST.major, Number(major) === OLDEST.major];
  return newer || (same && Number(minor) >= OLDEST.minor);
}

interface Opened {
  readonly options: EventStoreDbEventLogOptions;
  readonly names: LogNames;
  readonly identities: IdentityStream;
  readonly record: IdentityRecord;
  readonly lease: ConnectionLease;
  readonly serverVersion: string;
}

function assembled(opened: Opened): EventStoreDbEventLog {
  const { options, names, identities, record, lease, serverVersion } = opened;
  const { inFlight = 64, waiting = 4096, settleMs = 20_000, recordedTimes = null } = options;
  const { clock = () => new Date().toISOString() } = options;
  const { connection, release } = lease;
  const closing = new AbortController();
  // Every subscription listens for the end of the log.
  setMaxListeners(0, closing.signal);
  const parts = assembleLog({
    names,
    clock,
    settleMs,
    recordedTimes,
    state: new LogState(identities, names, record),
    lanes: { inFlight, waiting },
    server: connection,
    openServer: () => {
      if (closing.signal.aborted) throw new RefusedError(CLOSED);
      return connection();
    },
  });
  const { state: connectionState } = connection();
  return new EventStoreDbEventLog(parts, { connectionState, serverVersion, closing, release });
}

/** The error in words for an operator, where it is one that an operator can do something about. */
function openingError(error: unknown, url: ServerUrl, state: ConnectionState): unknown {
  const cause = error instanceof RefusedError ? error.cause : error;
  const kind = cause === undefined ? 'fatal' : failureKind(cause);
  if (kind === 'fatal') return error;
  const hosts = shownHosts(url);
  if (kind !== 'denied') return unreached(hosts, state, cause);
  const user = url.credentials?.username ?? '(none)';
  return new EventStoreDbError('access-denied', { hosts, user }, { cause });
}

function unreached(hosts: string, state: ConnectionState, cause: unknown): EventStoreDbError {
  const reason = state.lastFailure ?? reasonOf(cause);
  const { leader } = state;
  if (leader === null) return new EventStoreDbError('unreachable', { hosts, reason }, { cause });
  return new EventStoreDbError('not-leader', { hosts, leader, reason }, { cause });
}
