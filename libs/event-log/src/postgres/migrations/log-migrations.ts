import type { Migration } from '@ledger/platform';
import { CreateLog1763800000000 } from './1763800000000-create-log.js';

/** What a database needs to hold the log. */
export const LOG_MIGRATIONS: readonly Migration[] = [CreateLog1763800000000];
