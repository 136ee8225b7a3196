import { createHash } from 'node:crypto';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { refuse, RefusedError, sha256 } from '@ledger/kernel';
import {
  BLOCK_BYTES,
  EVENTS,
  LENGTH_BYTES,
  lineOf,
  magicLine,
  type BackupHeader,
} from './backup-format.js';
import { accessing, systemCode } from './file-access.js';

const compress = promisify(gzip);

/** What was written, for whoever keeps the file. */
export interface WrittenBackup {
  readonly events: number;
  /** Size of the file. */
  readonly bytes: number;
  /** Of the whole file. */
  readonly sha256: string;
}

/**
 * Writes FILE.part and gives it its name only when it is complete and on disk: a file with the name of a backup is one.
 * Nothing is ever overwritten. The file is for its owner alone, because it holds everything.
 */
export class BackupWriter {
  readonly #hash = createHash('sha256');
  #section = EVENTS;
  #records: Uint8Array[] = [];
  #recordBytes = 0;
  #blocks = 0;
  /** Records in closed blocks, by section. */
  readonly #written = new Map<string, number>();
  #size = 0;

  private constructor(
    private readonly file: string,
    private readonly part: FileHandle,
  ) {}

  /** @throws RefusedError `backup.file-exists`, `archive.file-unusable` */
  static async create(file: string, header: BackupHeader): Promise<BackupWriter> {
    await refuseExisting(file);
    const part = await openNew(partOf(file));
    const writer = new BackupWriter(file, part);
    try {
      await writer.#write(magicLine(), lineOf(header));
      return writer;
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  }

  /**
   * A section is written in one go.
   *
   * @throws RefusedError `archive.file-unusable`
   */
  async add(section: string, bytes: Uint8Array): Promise<void> {
    if (section !== this.#section) await this.#closeBlock();
    this.#section = section;
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(bytes.length);
    this.#records.push(length, bytes);
    this.#recordBytes += LENGTH_BYTES + bytes.length;
    if (this.#recordBytes >= BLOCK_BYTES) await this.#closeBlock();
  }

  /** @throws RefusedError `backup.file-exists`, `archive.file-unusable` */
  async finish(): Promise<WrittenBackup> {
    await this.#closeBlock();
    const blocks = this.#blocks;
    const events = this.#written.get(EVENTS) ?? 0;
    await this.#write(lineOf({ before: this.#before(), blocks, events: String(events) }));
    await accessing(this.file, async () => {
      await this.part.sync();
      await this.part.close();
    });
    await refuseExisting(this.file);
    await accessing(this.file, () => rename(partOf(this.file), this.file));
    await syncFolder(dirname(this.file));
    return { events, bytes: this.#size, sha256: this.#hash.digest('hex') };
  }

  /** Removes what was written so far. */
  async abandon(): Promise<void> {
    await this.part.close().catch(() => undefined);
    await rm(partOf(this.file), { force: true });
  }

  async #closeBlock(): Promise<void> {
    if (this.#records.length === 0) return;
    const records = this.#records.length / 2;
    const section = this.#section;
    const written = this.#written.get(section) ?? 0;
    const stored = await compress(Buffer.concat(this.#records));
    const header = lineOf({
      before: this.#before(),
      bytes: this.#recordBytes,
      first: String(written + 1),
      records,
      section,
      sha256: sha256(stored),
      stored: stored.length,
    });
    this.#written.set(section, written + records);
    this.#blocks += 1;
    this.#records = [];
    this.#recordBytes = 0;
    await this.#write(header, stored);
  }

  #before(): string {
    return this.#hash.copy().digest('hex');
  }

  async #write(...parts: readonly Buffer[]): Promise<void> {
    const bytes = Buffer.concat(parts);
    this.#hash.update(bytes);
    this.#size += bytes.length;
    await accessing(partOf(this.file), () => this.part.writeFile(bytes));
  }
}

function partOf(file: string): string {
  return `${file}.part`;
}

async function refuseExisting(file: string): Promise<void> {
  const found = await accessing(file, () => stat(file).catch(nullIfMissing));
  if (found !== null) throw new RefusedError(refuse('backup.file-exists', { file }));
}

async function openNew(part: string): Promise<FileHandle> {
  const opened = await accessing(part, () =>
    open(part, 'wx', 0o600).catch((error: unknown) => {
      if (systemCode(error) === 'EEXIST') return null;
      throw error;
    }),
  );
  if (opened === null) throw new RefusedError(refuse('backup.file-exists', { file: part }));
  return opened;
}

function nullIfMissing(error: unknown): null {
  if (systemCode(error) === 'ENOENT') return null;
  throw error;
}

/** A new name is on disk only when its folder is; Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await accessing(folder, async () => {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  });
}
