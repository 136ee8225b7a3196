import type { Migration } from '@ledger/platform';
import { CreateProjection1764000000000 } from './1764000000000-create-projection.js';
import { CreateProcess1764100000000 } from './1764100000000-create-process.js';

/** What a database needs to hold read models and the bookkeeping of processes. */
export const PROJECTION_MIGRATIONS: readonly Migration[] = [
  CreateProjection1764000000000,
  CreateProcess1764100000000,
];
