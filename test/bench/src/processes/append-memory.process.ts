/** Appends for long and tells after every tenth how much memory this process holds. */
import { LedgerWriter } from '../workload/ledger-writer.js';
import { heldMemory } from './held-memory.js';
import { leave, ordered, tell } from './parent.js';

export interface AppendMemoryOrder {
  readonly url: string;
  readonly appends: number;
  readonly writers: number;
}

const { url, appends, writers } = ordered() as AppendMemoryOrder;
const ledger = await LedgerWriter.open(url);
let left = 0;

async function write(): Promise<void> {
  while (left > 0) {
    left -= 1;
    await ledger.append();
  }
}

for (let tenth = 1; tenth <= 10; tenth += 1) {
  left = appends / 10;
  await Promise.all(Array.from({ length: writers }, write));
  tell({ done: (appends / 10) * tenth, mib: await heldMemory() });
}
await ledger.close();
leave();
