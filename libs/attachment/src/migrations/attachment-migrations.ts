import type { Migration } from '@ledger/platform';
import { CreateAttachment1764300000000 } from './1764300000000-create-attachment.js';

/** What a database needs to hold files. */
export const ATTACHMENT_MIGRATIONS: readonly Migration[] = [CreateAttachment1764300000000];
