import type { ClientBase } from 'pg';
import { isIntact } from '../store/read-chunks.js';
import { nextContent, writeChunks } from '../store/write-chunks.js';
import type { FileRecord } from './file-records.js';

/**
 * Stores a file of a backup that was checked, all or nothing, with everybody who uploaded it. One that is stored as it
 * should be keeps its bytes.
 *
 * @returns whether its bytes were written
 */
export async function putFile(
  client: ClientBase,
  file: FileRecord,
  bytes: AsyncIterable<Buffer>,
): Promise<boolean> {
  const sound = await isSound(client, file);
  await client.query('begin');
  try {
    if (sound) await passOver(bytes);
    else await replaceContent(client, file, bytes);
    await addUploads(client, file);
    await client.query('commit');
    return !sound;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function isSound(client: ClientBase, file: FileRecord): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from attachment.file where sha256 = $1 and size = $2 and type = $3',
    [file.sha256, file.size, file.type],
  );
  return rowCount === 1 && isIntact(client, file);
}

async function passOver(bytes: AsyncIterable<Buffer>): Promise<void> {
  const pieces = bytes[Symbol.asyncIterator]();
  while ((await pieces.next()).done !== true);
}

/** Chunks belong to a number that the file takes on with the end of the transaction. */
async function replaceContent(
  client: ClientBase,
  { sha256, neededAt }: FileRecord,
  bytes: AsyncIterable<Buffer>,
): Promise<void> {
  const content = await nextContent(client);
  const written = await writeChunks(client, content, bytes);
  if ('refused' in written || written.sha256 !== sha256) {
    throw new Error(`file ${sha256} of the backup changed after it was checked`);
  }
  await client.query(
    `delete from attachment.chunk
     where content = (select content from attachment.file where sha256 = $1)`,
    [sha256],
  );
  await client.query(
    `insert into attachment.file (sha256, content, size, type, needed_at)
     values ($1, $2, $3, $4, $5)
     on conflict (sha256) do update
     set content = excluded.content, size = excluded.size, type = excluded.type`,
    [sha256, content, written.size, written.type, neededAt],
  );
}

async function addUploads(client: ClientBase, { sha256, uploads }: FileRecord): Promise<void> {
  for (const { person, agency, uploadedAt } of uploads) {
    await client.query(
      `insert into attachment.upload (sha256, person, agency, uploaded_at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [sha256, person, agency, uploadedAt],
    );
  }
}
