import {
  OffsetClock,
  openEventStoreDbEventLog,
  openPostgresEventLog,
  type EventLog,
  type EventStoreDbEventLogOptions,
  type EventStoreDbHealth,
  type LogIngest,
  type LogInspection,
  type PostgresEventLogOptions,
} from '@ledger/event-log';
import type { Instant } from '@ledger/kernel';
import { createPool, type Config } from '@ledger/platform';
import { KeptRecordedTimes } from '@ledger/projection';
import type { Pool } from 'pg';

export type InstallationLog = EventLog & LogIngest & LogInspection;

export interface OpenedLog {
  readonly events: InstallationLog;
  /** How the log is, where it is on a server of its own. */
  readonly health: (() => EventStoreDbHealth) | null;
  /** Settles what is under way, then closes the log and what it stands on. */
  close(): Promise<void>;
}

/** What a process may do on a log in PostgreSQL. */
export type LogRole = NonNullable<PostgresEventLogOptions['role']>;

/**
 * The log that `EVENT_LOG` chooses; its adapter is loaded only then.
 *
 * @throws RefusedError `eventstoredb.*` and what the database refuses
 */
export async function openEventLog(
  eventLog: Config['eventLog'],
  databaseUrl: string,
  role: LogRole,
): Promise<OpenedLog> {
  if (eventLog.kind === 'eventstoredb') return openOnEventStoreDb(eventLog, databaseUrl);
  const events = await openPostgresEventLog({ url: databaseUrl, role });
  return { events, health: null, close: () => events.close() };
}

const CONNECTIONS = 4;
const STATEMENT_TIMEOUT_MS = 10_000;

/** Recorded times come from a projection, and the clock that `recordedAt` is compared with is that of its database. */
async function openOnEventStoreDb(
  server: Required<Pick<EventStoreDbEventLogOptions, 'url' | 'name'>>,
  databaseUrl: string,
): Promise<OpenedLog> {
  const pool = createPool(databaseUrl, {
    role: 'ledger_reader',
    applicationName: 'ledger-recorded-times',
    statementTimeout: STATEMENT_TIMEOUT_MS,
    max: CONNECTIONS,
  });
  const opened: { close(): unknown }[] = [{ close: () => pool.end() }];
  const close = async () => {
    for (const each of opened.splice(0).reverse()) await each.close();
  };
  try {
    const clock = await OffsetClock.following(() => timeOf(pool));
    opened.push({
      close: () => {
        clock.stop();
      },
    });
    const recordedTimes = new KeptRecordedTimes(pool);
    const { url, name } = server;
    const events = await openEventStoreDbEventLog({
      url,
      name,
      recordedTimes,
      clock: () => clock.now(),
    });
    opened.push(events);
    return { events, health: () => events.health(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function timeOf(pool: Pool): Promise<Instant> {
  const { rows } = await pool.query<{ now: Date }>('select clock_timestamp() as now');
  const [row] = rows;
  if (row === undefined) throw new Error('the database did not tell the time');
  return row.now.toISOString();
}
