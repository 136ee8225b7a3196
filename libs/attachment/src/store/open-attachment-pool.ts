import { createPool } from '@ledger/platform';
import type { Pool } from 'pg';

const STATEMENT_TIMEOUT_MS = 10_000;

/** Files that may be uploaded at the same time in one process; each takes a connection until it is there. */
export const MOST_UPLOADS = 8;

/** Connections to the files, some of which no upload can take from readers. */
export function openAttachmentPool(url: string): Pool {
  return createPool(url, {
    role: 'ledger_appender',
    applicationName: 'ledger-attachment',
    statementTimeout: STATEMENT_TIMEOUT_MS,
    max: MOST_UPLOADS + 4,
  });
}
