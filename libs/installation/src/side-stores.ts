import { RefusedAttempts } from '@ledger/access';
import { AttachmentStore, openAttachmentPool } from '@ledger/attachment';
import type { Instant } from '@ledger/kernel';
import { openPersonRegister, type PersonRegister } from '@ledger/person';
import { createPool } from '@ledger/platform';

/** What is kept beside the log: files, who people are, and what was refused to whom. */
export interface SideStores {
  readonly attachments: AttachmentStore;
  readonly persons: PersonRegister;
  readonly refusedAttempts: RefusedAttempts;
  close(): Promise<void>;
}

const STATEMENT_TIMEOUT_MS = 10_000;

export async function openSideStores(
  databaseUrl: string,
  clock: () => Instant,
): Promise<SideStores> {
  const files = openAttachmentPool(databaseUrl);
  const attempts = createPool(databaseUrl, {
    role: 'ledger_appender',
    applicationName: 'ledger-refused-attempts',
    statementTimeout: STATEMENT_TIMEOUT_MS,
    max: 2,
  });
  const persons = await openPersonRegister(databaseUrl);
  return {
    attachments: new AttachmentStore(files, clock),
    persons,
    refusedAttempts: new RefusedAttempts(attempts),
    close: async () => {
      await persons.close();
      await attempts.end();
      await files.end();
    },
  };
}
