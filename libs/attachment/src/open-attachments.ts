import type { EventLog } from '@ledger/event-log';
import type { Instant } from '@ledger/kernel';
import type { Logger } from '@ledger/platform';
import type { ReadModels } from '@ledger/projection';
import type { DynamicModule } from '@nestjs/common';
import { FileReaders, type RecordReaders } from './access/may-read.js';
import { AttachmentModule } from './attachment.module.js';
import { CitationsInReadModel } from './read/citations-in-read-model.js';
import { AttachmentStore } from './store/attachment-store.js';
import { openAttachmentPool } from './store/open-attachment-pool.js';
import { startSweeping } from './store/start-sweeping.js';
import type { StoredFiles } from './stored-file.js';

export interface AttachmentSurroundings {
  readonly databaseUrl: string;
  readonly events: Pick<EventLog, 'identity' | 'head'>;
  readonly readModels: Pick<ReadModels, 'waitFor' | 'rows'>;
  /** Who may read the records that cite files. */
  readonly records: RecordReaders;
  readonly clock: () => Instant;
  readonly log: Logger;
}

/** The room of files of one process. */
export interface Attachments {
  readonly module: DynamicModule;
  readonly files: StoredFiles;
  close(): Promise<void>;
}

/** Serves files and, every hour, removes those that nothing cites. Needs the read model `attachmentCitations`. */
export function openAttachments(surroundings: AttachmentSurroundings): Attachments {
  const { databaseUrl, events, readModels, records, clock, log } = surroundings;
  const pool = openAttachmentPool(databaseUrl);
  const store = new AttachmentStore(pool, clock);
  const citations = new CitationsInReadModel({ log: events, readModels });
  const mayRead = new FileReaders({ store, citations, records });
  const sweeping = startSweeping({ store, citations, clock, log });
  return {
    module: AttachmentModule.with({ store, mayRead, clock }),
    files: store,
    close: async () => {
      await sweeping.close();
      await pool.end();
    },
  };
}
