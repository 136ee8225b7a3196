import type { Migration } from '@ledger/platform';
import { CreateAccess1764400000000 } from './1764400000000-create-access.js';

/** What a database needs to hold what people tried and may not do. */
export const ACCESS_MIGRATIONS: readonly Migration[] = [CreateAccess1764400000000];
