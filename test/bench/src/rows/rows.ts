import type { BenchRow } from '../bench-row.js';
import { APPEND_3_VS_BARE_INSERT } from './append-3x64-vs-bare-insert.row.js';
import { APPEND_VS_BARE_INSERT } from './append-64-vs-bare-insert.row.js';
import { APPEND_VS_EMMETT } from './append-64-vs-emmett.row.js';
import { APPEND_MEMORY } from './append-memory.row.js';
import { COMMIT_TO_VISIBLE } from './commit-to-visible.row.js';
import { EVENTSTOREDB_APPEND } from './eventstoredb-append-64.row.js';
import { EVENTSTOREDB_SUBSCRIBE } from './eventstoredb-subscribe.row.js';
import { EXPORT_MEMORY } from './export-memory.row.js';
import { HTTP_COMMAND_VS_CRUD } from './http-command-vs-crud.row.js';
import { HTTP_NO_OP } from './http-no-op.row.js';
import { IMPORT_ROWS } from './import-rows.row.js';
import { LONE_APPEND_VS_BARE_INSERT } from './lone-append-vs-bare-insert.row.js';
import { OPEN_A_NUMBER } from './open-a-number.row.js';
import { PROJECTOR_MEMORY } from './projector-memory.row.js';
import { RANKING_ALL_AS_OF } from './ranking-all-as-of.row.js';
import { READ_ALL_VS_BARE } from './read-all-vs-bare.row.js';
import { REBUILD_VS_BARE_READ } from './rebuild-vs-bare-read.row.js';
import { REBUILD_VS_PER_EVENT_UPSERT } from './rebuild-vs-per-event-upsert.row.js';
import { REGISTER_PAGE_1M } from './register-page-1m.row.js';
import { REBUILD_SCORECARDS } from './rebuild-scorecards.row.js';
import { REPLAY_200_EVENTS } from './replay-200-events.row.js';
import { SCORECARD_AS_OF } from './scorecard-as-of.row.js';
import { SUBSCRIBE_MEMORY } from './subscribe-memory.row.js';
import { VERIFY_CHAIN } from './verify-chain.row.js';

/** Every row of the benchmark, in the order of the table. */
export const ROWS: readonly BenchRow[] = [
  APPEND_VS_BARE_INSERT,
  APPEND_VS_EMMETT,
  APPEND_3_VS_BARE_INSERT,
  LONE_APPEND_VS_BARE_INSERT,
  READ_ALL_VS_BARE,
  REBUILD_VS_BARE_READ,
  REBUILD_VS_PER_EVENT_UPSERT,
  VERIFY_CHAIN,
  REPLAY_200_EVENTS,
  REGISTER_PAGE_1M,
  HTTP_COMMAND_VS_CRUD,
  HTTP_NO_OP,
  APPEND_MEMORY,
  SUBSCRIBE_MEMORY,
  EXPORT_MEMORY,
  IMPORT_ROWS,
  REBUILD_SCORECARDS,
  PROJECTOR_MEMORY,
  SCORECARD_AS_OF,
  RANKING_ALL_AS_OF,
  OPEN_A_NUMBER,
  COMMIT_TO_VISIBLE,
  EVENTSTOREDB_APPEND,
  EVENTSTOREDB_SUBSCRIBE,
];
