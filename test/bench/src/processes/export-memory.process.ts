/** Writes a long list in one format and tells after every tenth of it how much memory this process holds. */
import { writeDocument, type ExportFormat } from '@ledger/export';
import { LongList } from '../workload/long-list.js';
import { heldMemory } from './held-memory.js';
import { leave, ordered, tell } from './parent.js';

export interface ExportMemoryOrder {
  readonly format: ExportFormat;
  readonly rows: number;
}

const { format, rows } = ordered() as ExportMemoryOrder;
const list = new LongList(rows);
let tenths = 0;
for await (const piece of writeDocument(list.document, { format, language: 'vi' })) {
  if (piece.length === 0 || list.read < (rows / 10) * (tenths + 1)) continue;
  tenths += 1;
  tell({ done: list.read, mib: await heldMemory() });
}
leave();
