import { createHash } from 'node:crypto';
import { refuse, type Refusal } from '@ledger/kernel';
import type { ClientBase } from 'pg';
import { TypeOfContent } from '../content/type-of-content.js';
import { FILE_TYPES, type StoredFile } from '../stored-file.js';
import { inPieces } from './pieces.js';

/** Largest file, in bytes. */
export const LARGEST_FILE = 52_428_800;

/** Bytes of a chunk: one at a time is held in memory, for each file under way. */
export const CHUNK = 262_144;

export type UploadRefusal = Refusal<
  'attachment.too-large' | 'attachment.empty' | 'attachment.type-unknown'
>;

/** A number under which the chunks of one file are written. */
export async function nextContent(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ content: string }>(
    `select nextval('attachment.content_number') as content`,
  );
  return rows[0]?.content ?? '';
}

/** Writes the bytes of a file as they come, in the transaction of the caller, who undoes it where they are refused. */
export async function writeChunks(
  client: ClientBase,
  content: string,
  bytes: AsyncIterable<Buffer>,
): Promise<StoredFile | UploadRefusal> {
  const hash = createHash('sha256');
  const seen = new TypeOfContent();
  let size = 0;
  let ordinal = 0;
  for await (const piece of inPieces(bytes, CHUNK)) {
    size += piece.length;
    if (size > LARGEST_FILE) return refuse('attachment.too-large', { limit: LARGEST_FILE });
    hash.update(piece);
    seen.take(piece);
    await client.query('insert into attachment.chunk values ($1, $2, $3)', [
      content,
      ordinal,
      piece,
    ]);
    ordinal += 1;
  }
  if (size === 0) return refuse('attachment.empty', {});
  const type = seen.end();
  if (type === null) return refuse('attachment.type-unknown', { taken: FILE_TYPES.join(', ') });
  return { sha256: hash.digest('hex'), size, type };
}
