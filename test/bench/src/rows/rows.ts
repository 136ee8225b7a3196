import type { BenchRow } from '../bench-row.js';
import { APPEND_VS_BARE_INSERT } from './append-64-vs-bare-insert.row.js';
import { APPEND_VS_EMMETT } from './append-64-vs-emmett.row.js';
import { LONE_APPEND_VS_BARE_INSERT } from './lone-append-vs-bare-insert.row.js';

/** Every row of the benchmark, in the order of the table. */
export const ROWS: readonly BenchRow[] = [
  APPEND_VS_BARE_INSERT,
  APPEND_VS_EMMETT,
  LONE_APPEND_VS_BARE_INSERT,
];
