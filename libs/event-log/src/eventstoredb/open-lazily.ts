import type { EventStoreDbEventLog } from './eventstoredb-event-log.js';
import type { EventStoreDbEventLogOptions } from './open.js';

/**
 * The log on EventStoreDB or KurrentDB, made if there is none. The client is loaded only here, so that a process whose
 * log is elsewhere pays nothing for it.
 *
 * @throws EventStoreDbError that says what an operator can do, within `openMs`
 */
export async function openEventStoreDbEventLog(
  options: EventStoreDbEventLogOptions,
): Promise<EventStoreDbEventLog> {
  const { openLog } = await import('./open.js');
  return openLog(options);
}
