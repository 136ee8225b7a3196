import type { Migration } from '@ledger/platform';
import { CreateProjection1764000000000 } from './1764000000000-create-projection.js';

/** What a database needs to hold read models. */
export const PROJECTION_MIGRATIONS: readonly Migration[] = [CreateProjection1764000000000];
