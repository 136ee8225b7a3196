/** Follows a long log by one subscription and tells after every tenth how much memory this process holds. */
import { openPostgresEventLog } from '@ledger/event-log';
import { heldMemory } from './held-memory.js';
import { leave, ordered, tell } from './parent.js';

export interface SubscribeMemoryOrder {
  readonly url: string;
  readonly events: number;
}

const { url, events } = ordered() as SubscribeMemoryOrder;
const log = await openPostgresEventLog({ url, role: 'ledger_reader' });
const tenth = events / 10;
let done = 0;
for await (const page of log.subscribe()) {
  const before = done;
  done += page.length;
  if (Math.floor(before / tenth) < Math.floor(done / tenth)) {
    tell({ done, mib: await heldMemory() });
  }
  if (done >= events) break;
}
await log.close();
leave();
