/** Fills a log with the history of many tasks: seals a batch while the one before is being taken in. */
import { openPostgresEventLog } from '@ledger/event-log';
import { headAfter, type SealedEvent, type StreamHead } from '@ledger/kernel';
import { newStream, sealTaskEvent } from '../workload/task-event.js';
import { leave, ordered, tell } from './parent.js';

export interface FillOrder {
  readonly url: string;
  readonly events: number;
  readonly streams: number;
}

/** Told after every batch. */
export interface FillReport {
  readonly done: number;
}

const BATCH = 2_000;

const { url, events, streams } = ordered() as FillOrder;
const log = await openPostgresEventLog({ url, role: 'ledger_migrator' });
const { origin } = await log.identity();
const names = Array.from({ length: streams }, newStream);
const heads: (StreamHead | undefined)[] = [];
const startMs = Date.now() - events;

/** The nth event of the history: every stream has its first, then any of them the next, as work comes in reality. */
function nextEvent(n: number): SealedEvent {
  const index = n < streams ? n : Math.floor(Math.random() * streams);
  const stream = names[index] ?? newStream();
  const head = heads[index] ?? null;
  const recordedAt = new Date(startMs + n).toISOString();
  const event = sealTaskEvent({ origin, stream, head, recordedAt });
  heads[index] = headAfter(head, event);
  return event;
}

let taken: Promise<unknown> = Promise.resolve();
for (let after = 0; after < events; after += BATCH) {
  const size = Math.min(BATCH, events - after);
  const batch = Array.from({ length: size }, (_, n) => nextEvent(after + n));
  await taken;
  tell({ done: after });
  taken = log.ingest(BigInt(after), batch);
}
await taken;
tell({ done: events });
await log.close();
leave();
