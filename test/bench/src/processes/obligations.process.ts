/** Fills a log with a register of obligations: decides and seals a day while the one before is being taken in. */
import { openPostgresEventLog } from '@ledger/event-log';
import type { SealedEvent } from '@ledger/kernel';
import { houseOf } from '../workload/register/house.js';
import { obligationDays } from '../workload/register/obligations.js';
import { leave, ordered, tell } from './parent.js';

export interface ObligationsOrder {
  readonly url: string;
  readonly obligations: number;
}

const BATCH = 2_000;

const { url, obligations } = ordered() as ObligationsOrder;
const log = await openPostgresEventLog({ url, role: 'ledger_migrator' });
const { origin } = await log.identity();
let after = 0n;
let taken: Promise<unknown> = Promise.resolve();

async function ingest(events: readonly SealedEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += BATCH) {
    const batch = events.slice(from, from + BATCH);
    await taken;
    taken = log.ingest(after, batch);
    after += BigInt(batch.length);
    tell({ done: Number(after) });
  }
}

await ingest(houseOf(origin));
for (const events of obligationDays(obligations, origin)) await ingest(events);
await taken;
tell({ done: null });
await log.close();
leave();
