import { createHash } from 'node:crypto';
import type { ArchiveSection, RestoredSection } from '@ledger/event-log';
import { refuse, RefusedError, type Sha256 } from '@ledger/kernel';
import type { ClientBase } from 'pg';
import { TypeOfContent } from '../content/type-of-content.js';
import { readChunks } from '../store/read-chunks.js';
import { FileRecords, FILES, fileRecord, type FileRecord } from './file-records.js';
import { listFiles } from './list-files.js';
import { putFile } from './put-file.js';

/** The files of an installation as a section of its backup: each checked on the way out and on the way in. */
export class FilesSection implements ArchiveSection {
  readonly name = FILES;

  /** @param client nobody else's; to restore it has to be in the role `ledger_migrator` */
  constructor(private readonly client: ClientBase) {}

  /** In order of their SHA-256, all as they are at one moment. */
  async *records(cited: ReadonlySet<Sha256>): AsyncGenerator<Uint8Array, number, void> {
    await this.client.query('begin transaction isolation level repeatable read read only');
    try {
      const missing = new Set(cited);
      let held = 0;
      for await (const file of listFiles(this.client)) {
        yield fileRecord(file);
        yield* this.#soundBytes(file);
        missing.delete(file.sha256);
        held += 1;
      }
      const [sha256] = missing;
      if (sha256 !== undefined) throw new RefusedError(refuse('backup.file-missing', { sha256 }));
      return held;
    } finally {
      await this.client.query('rollback').catch(() => undefined);
    }
  }

  async check(records: AsyncIterable<Buffer>, cited: ReadonlySet<Sha256>): Promise<void> {
    const files = new FileRecords(records);
    const missing = new Set(cited);
    let last = '';
    for (let file = await files.next(); file !== null; file = await files.next()) {
      if (file.sha256 <= last) throw files.invalid('order');
      if (!(await hasContent(file, files.bytesOf(file)))) throw files.invalid('content');
      missing.delete(file.sha256);
      last = file.sha256;
    }
    const [sha256] = missing;
    if (sha256 !== undefined) throw new RefusedError(refuse('restore.file-missing', { sha256 }));
  }

  /** A file that is there and was damaged is put right. */
  async restore(records: AsyncIterable<Buffer>): Promise<RestoredSection> {
    const files = new FileRecords(records);
    let [held, added] = [0, 0];
    for (let file = await files.next(); file !== null; file = await files.next()) {
      held += 1;
      if (await putFile(this.client, file, files.bytesOf(file))) added += 1;
    }
    return { held, added };
  }

  async *#soundBytes(file: FileRecord): AsyncGenerator<Buffer, void, void> {
    const hash = createHash('sha256');
    const { sha256 } = file;
    for await (const bytes of readChunks(this.client, file)) {
      if (bytes === null) break;
      hash.update(bytes);
      yield bytes;
    }
    if (hash.digest('hex') === sha256) return;
    throw new RefusedError(refuse('backup.file-damaged', { sha256 }));
  }
}

/** Whether bytes are those of the file, and of the type that it is said to be. */
async function hasContent(
  { sha256, type }: FileRecord,
  content: AsyncIterable<Buffer>,
): Promise<boolean> {
  const hash = createHash('sha256');
  const seen = new TypeOfContent();
  for await (const bytes of content) {
    hash.update(bytes);
    seen.take(bytes);
  }
  return hash.digest('hex') === sha256 && seen.end() === type;
}
