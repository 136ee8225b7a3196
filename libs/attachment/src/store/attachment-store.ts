import type { Instant, Sha256 } from '@ledger/kernel';
import type { Pool, PoolClient } from 'pg';
import type { FileType, StoredFile, StoredFiles } from '../stored-file.js';
import { isIntact, readChunks, type FileInChunks } from './read-chunks.js';
import { nextContent, writeChunks, type UploadRefusal } from './write-chunks.js';

export interface Upload {
  readonly person: string;
  readonly agency: string;
  readonly uploadedAt: Instant;
}

interface FileRow {
  readonly sha256: string;
  readonly size: string;
  readonly type: FileType;
}

/** Files under their SHA-256. Each is there whole or not at all, and once however often it is uploaded. */
export class AttachmentStore implements StoredFiles {
  constructor(
    private readonly pool: Pool,
    private readonly clock: () => Instant,
  ) {}

  /**
   * Takes a file as it comes. Whatever goes wrong, be it the end of this process, leaves nothing behind.
   *
   * @throws what `bytes` and the database throw
   */
  async store(bytes: AsyncIterable<Buffer>, upload: Upload): Promise<StoredFile | UploadRefusal> {
    const client = await this.pool.connect();
    let done = false;
    try {
      await client.query('begin');
      const content = await nextContent(client);
      const file = await writeChunks(client, content, bytes);
      if ('refused' in file) return file;
      await keep(client, { ...file, content }, upload);
      await client.query('commit');
      done = true;
      return file;
    } finally {
      if (!done) await client.query('rollback').catch(() => undefined);
      client.release();
    }
  }

  /** Asking puts off its removal, so that what a decision relies on is still there when the event is written. */
  async has(sha256: Sha256): Promise<StoredFile | null> {
    const { rows } = await this.pool.query<FileRow>(
      `update attachment.file set needed_at = greatest(needed_at, $2) where sha256 = $1
       returning sha256, size, type`,
      [sha256, this.clock()],
    );
    return fileIn(rows);
  }

  async find(sha256: Sha256): Promise<StoredFile | null> {
    const { rows } = await this.pool.query<FileRow>(
      'select sha256, size, type from attachment.file where sha256 = $1',
      [sha256],
    );
    return fileIn(rows);
  }

  /** The bytes of a stored file, a chunk at a time. @throws Error if it was removed meanwhile */
  async *read(file: FileInChunks): AsyncGenerator<Buffer, void, void> {
    for await (const bytes of readChunks(this.pool, file)) {
      if (bytes === null) throw new Error(`file ${file.sha256} was removed while it was read`);
      yield bytes;
    }
  }

  isIntact(file: FileInChunks): Promise<boolean> {
    return isIntact(this.pool, file);
  }

  async wasUploadedBy(person: string, sha256: Sha256): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'select from attachment.upload where sha256 = $1 and person = $2',
      [sha256, person],
    );
    return rowCount === 1;
  }

  /** Files that were last uploaded or asked for before an instant, in order, after the one given. */
  async unneededSince(instant: Instant, after: Sha256, limit: number): Promise<readonly Sha256[]> {
    const { rows } = await this.pool.query<{ sha256: string }>(
      `select sha256 from attachment.file where needed_at < $1 and sha256 > $2
       order by sha256 limit $3`,
      [instant, after, limit],
    );
    return rows.map(({ sha256 }) => sha256);
  }

  /** Removes those of the files that nobody has asked for since the instant. @returns how many */
  async remove(files: readonly Sha256[], unneededSince: Instant): Promise<number> {
    const { rowCount } = await this.pool.query(
      'delete from attachment.file where sha256 = any($1) and needed_at < $2',
      [files, unneededSince],
    );
    return rowCount ?? 0;
  }
}

/** Where the same file is stored already, that one stays and the chunks written just now go. */
async function keep(
  client: PoolClient,
  { sha256, size, type, content }: StoredFile & { readonly content: string },
  { person, agency, uploadedAt }: Upload,
): Promise<void> {
  const { rows } = await client.query<{ content: string }>(
    `insert into attachment.file as kept (sha256, content, size, type, needed_at)
     values ($1, $2, $3, $4, $5)
     on conflict (sha256) do update set needed_at = greatest(kept.needed_at, excluded.needed_at)
     returning content`,
    [sha256, content, size, type, uploadedAt],
  );
  if (rows[0]?.content !== content) {
    await client.query('delete from attachment.chunk where content = $1', [content]);
  }
  await client.query(
    `insert into attachment.upload (sha256, person, agency, uploaded_at) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [sha256, person, agency, uploadedAt],
  );
}

function fileIn([row]: readonly FileRow[]): StoredFile | null {
  return row === undefined ? null : { ...row, size: Number(row.size) };
}
