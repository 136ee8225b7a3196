import { createHash } from 'node:crypto';
import type { QueryResult, QueryResultRow } from 'pg';
import type { StoredFile } from '../stored-file.js';
import { CHUNK } from './write-chunks.js';

/** Enough of a file to find all of its chunks. */
export type FileInChunks = Pick<StoredFile, 'sha256' | 'size'>;

/** A pool, or one of its connections. */
interface ChunkSource {
  query<Row extends QueryResultRow>(sql: string, values: unknown[]): Promise<QueryResult<Row>>;
}

/** The bytes of a stored file, a chunk at a time; null in the place of one that is not there, which ends them. */
export async function* readChunks(
  source: ChunkSource,
  { sha256, size }: FileInChunks,
): AsyncGenerator<Buffer | null, void, void> {
  for (let ordinal = 0; ordinal * CHUNK < size; ordinal += 1) {
    const { rows } = await source.query<{ bytes: Buffer }>(
      `select bytes from attachment.chunk
       where content = (select content from attachment.file where sha256 = $1) and ordinal = $2`,
      [sha256, ordinal],
    );
    const bytes = rows[0]?.bytes ?? null;
    yield bytes;
    if (bytes === null) return;
  }
}

/** Whether the bytes that are stored are still those of its hash. */
export async function isIntact(source: ChunkSource, file: FileInChunks): Promise<boolean> {
  const hash = createHash('sha256');
  for await (const bytes of readChunks(source, file)) {
    if (bytes === null) return false;
    hash.update(bytes);
  }
  return hash.digest('hex') === file.sha256;
}
