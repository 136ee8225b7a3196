import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { refuse, RefusedError, sha256, type FileFaultKind } from '@ledger/kernel';
import {
  EVENTS,
  MAGIC,
  magicLine,
  MAX_LINE_BYTES,
  readBlockHeader,
  readClosingLine,
  readHeader,
  type BackupHeader,
  type BlockHeader,
  type ClosingLine,
} from './backup-format.js';
import { decompressed, recordsOf } from './block-records.js';
import { accessing } from './file-access.js';
import { SequentialFile } from './sequential-file.js';

/** Records of one section. */
export interface Block {
  readonly section: string;
  readonly records: readonly Buffer[];
}

/** Where a line begins, and the SHA-256 of all that is before it. */
interface Place {
  readonly start: number;
  readonly before: string;
}

/**
 * Reads a backup from its beginning. Each block is checked before it is handed over, and so is all that precedes
 * it; the reading ends without an error only at a closing line that sums up the file.
 */
export class BackupReader {
  readonly #hash = createHash('sha256');
  #blocks = 0;
  #section = EVENTS;
  /** Records read, by section. */
  readonly #read = new Map([[EVENTS, 0]]);

  private constructor(
    private readonly file: string,
    private readonly handle: FileHandle,
    private readonly source: SequentialFile,
    private readonly known: readonly string[],
  ) {}

  /**
   * @param known the sections that whoever reads can do something with
   * @throws RefusedError `archive.file-unusable`
   */
  static async open(file: string, known: readonly string[]): Promise<BackupReader> {
    const handle = await accessing(file, () => open(file, 'r'));
    return new BackupReader(file, handle, new SequentialFile(handle), known);
  }

  close(): Promise<void> {
    return this.handle.close();
  }

  /**
   * Must be called first.
   *
   * @throws RefusedError `restore.not-a-backup`, `restore.format-unknown`, `restore.file-truncated`,
   *   `restore.file-damaged`
   */
  async header(): Promise<BackupHeader> {
    await this.#demandMagic();
    const start = this.source.offset;
    const header = readHeader(await this.#line());
    if (header === null) throw this.#damaged(start, 'block-header');
    return header;
  }

  /**
   * The records, block by block, in the order in which they were written: each section in one go, the events first.
   *
   * @throws RefusedError `restore.format-unknown`, `restore.file-truncated`, `restore.file-damaged`
   */
  async *blocks(): AsyncGenerator<Block, void, undefined> {
    for (;;) {
      const start = this.source.offset;
      const before = this.#hash.copy().digest('hex');
      const line = await this.#line();
      const closing = readClosingLine(line);
      if (closing !== null) {
        await this.#close(closing, { start, before });
        return;
      }
      yield await this.#block(readBlockHeader(line), { start, before });
    }
  }

  async #demandMagic(): Promise<void> {
    const magic = magicLine();
    const found = await accessing(this.file, () => this.source.peek(magic.length));
    if (found.equals(magic)) {
      await this.#bytes(magic.length);
      return;
    }
    if (found.length > 0 && found.equals(magic.subarray(0, found.length))) throw this.#truncated();
    const text = found.toString('utf8');
    if (text.startsWith(MAGIC)) throw this.#unknown(`version ${text.slice(MAGIC.length).trim()}`);
    throw new RefusedError(refuse('restore.not-a-backup', { file: this.file }));
  }

  async #block(header: BlockHeader | null, place: Place): Promise<Block> {
    const { start } = place;
    if (header === null) throw this.#damaged(start, 'block-header');
    this.#enter(header.section, place);
    this.#demandFollowing(header, place);
    const read = this.#read.get(header.section) ?? 0;
    if (header.first !== String(read + 1)) throw this.#damaged(start, 'block-header');
    const stored = await this.#bytes(header.stored);
    if (sha256(stored) !== header.sha256) throw this.#damaged(start, 'checksum');
    const records = recordsOf(await decompressed(stored, header.bytes));
    if (records?.length !== header.records) throw this.#damaged(start, 'block-records');
    this.#blocks += 1;
    this.#read.set(header.section, read + records.length);
    return { section: header.section, records };
  }

  /** A section that was left, and one that nobody here knows, is not entered. */
  #enter(section: string, { start }: Place): void {
    if (section === this.#section) return;
    if (!this.known.includes(section)) throw this.#unknown(`section ${section}`);
    if (this.#read.has(section)) throw this.#damaged(start, 'block-header');
    this.#section = section;
  }

  async #close(closing: ClosingLine, place: Place): Promise<void> {
    this.#demandFollowing(closing, place);
    if (closing.blocks !== this.#blocks || closing.events !== String(this.#read.get(EVENTS))) {
      throw this.#damaged(place.start, 'closing-block');
    }
    const { offset } = this.source;
    const more = await accessing(this.file, () => this.source.peek(1));
    if (more.length > 0) throw this.#damaged(offset, 'trailing-bytes');
  }

  /** Blocks are checked by themselves, so what does not match here is this line or the lines before the first block. */
  #demandFollowing(line: BlockHeader | ClosingLine, { start, before }: Place): void {
    if (line.before === before) return;
    throw this.#damaged(this.#blocks === 0 ? 0 : start, 'block-header');
  }

  async #line(): Promise<Buffer> {
    const start = this.source.offset;
    const line = await accessing(this.file, () => this.source.line(MAX_LINE_BYTES));
    if (line === null) {
      const rest = await accessing(this.file, () => this.source.peek(MAX_LINE_BYTES));
      throw rest.length < MAX_LINE_BYTES ? this.#truncated() : this.#damaged(start, 'block-header');
    }
    this.#hash.update(line).update('\n');
    return line;
  }

  async #bytes(count: number): Promise<Buffer> {
    const bytes = await accessing(this.file, () => this.source.bytes(count));
    if (bytes === null) throw this.#truncated();
    this.#hash.update(bytes);
    return bytes;
  }

  #damaged(start: number, fault: FileFaultKind): RefusedError {
    const { file } = this;
    return new RefusedError(refuse('restore.file-damaged', { file, offset: String(start), fault }));
  }

  /** At the place of the last part that is whole. */
  #truncated(): RefusedError {
    const { file } = this;
    const offset = String(this.source.offset);
    return new RefusedError(refuse('restore.file-truncated', { file, offset }));
  }

  #unknown(found: string): RefusedError {
    return new RefusedError(refuse('restore.format-unknown', { file: this.file, found }));
  }
}
