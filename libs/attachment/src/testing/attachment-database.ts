import { createHash } from 'node:crypto';
import { migrate } from '@ledger/platform';
import { createTestDatabase } from '../../../../test/support/test-database.js';
import { ATTACHMENT_MIGRATIONS } from '../migrations/attachment-migrations.js';
import { AttachmentStore } from '../store/attachment-store.js';
import { openAttachmentPool } from '../store/open-attachment-pool.js';

/** A test database that holds no file yet; its clock stands until moved. */
export async function createAttachmentDatabase() {
  const database = await createTestDatabase();
  await migrate({ url: database.url, migrations: ATTACHMENT_MIGRATIONS });
  const pool = openAttachmentPool(database.url);
  const clock = { now: '2025-02-20T02:00:00.000Z' };
  return {
    ...database,
    clock,
    store: new AttachmentStore(pool, () => clock.now),
    /** How many files, chunks and uploads there are. */
    async counts() {
      const { rows } = await database.pool.query<{
        files: number;
        chunks: number;
        uploads: number;
      }>(
        `select (select count(*)::int from attachment.file) as files,
           (select count(*)::int from attachment.chunk) as chunks,
           (select count(*)::int from attachment.upload) as uploads`,
      );
      return rows[0]!;
    },
    async drop() {
      await pool.end();
      await database.drop();
    },
  };
}

export type AttachmentDatabase = Awaited<ReturnType<typeof createAttachmentDatabase>>;

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Text of that many bytes, no two chunks of it alike. */
export function longText(size: number): Buffer {
  const lines = Array.from(
    { length: Math.ceil(size / 10) },
    (_, n) => `${String(n).padStart(9)}\n`,
  );
  return Buffer.from(lines.join('')).subarray(0, size);
}
