import { readCanonical, type Forms } from '@ledger/event-log';
import {
  canonicalJson,
  isInstant,
  isSha256,
  refuse,
  RefusedError,
  type Instant,
  type RecordFaultKind,
} from '@ledger/kernel';
import { FILE_TYPES, type StoredFile } from '../stored-file.js';
import { LARGEST_FILE } from '../store/write-chunks.js';

/** What the section of a backup is called that holds files. */
export const FILES = 'files';

/** Who uploaded a file, and when first. */
export interface UploadRecord {
  readonly person: string;
  readonly agency: string;
  readonly uploadedAt: Instant;
}

/** A file as a backup describes it; its bytes follow in records of their own. */
export interface FileRecord extends StoredFile {
  /** When it was last uploaded or about to be cited. */
  readonly neededAt: Instant;
  readonly uploads: readonly UploadRecord[];
}

export function fileRecord({ sha256, size, type, neededAt, uploads }: FileRecord): Buffer {
  return Buffer.from(canonicalJson({ sha256, size, type, neededAt, uploads: [...uploads] }));
}

const FORMS: Forms<FileRecord> = {
  sha256: isSha256,
  size: (value) => Number.isInteger(value) && Number(value) > 0 && Number(value) <= LARGEST_FILE,
  type: (value) => (FILE_TYPES as readonly unknown[]).includes(value),
  neededAt: isInstant,
  uploads: (value) => Array.isArray(value) && value.every(isUpload),
};

function isUpload(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 3) return false;
  const { person, agency, uploadedAt } = value as Partial<Record<keyof UploadRecord, unknown>>;
  return typeof person === 'string' && typeof agency === 'string' && isInstant(uploadedAt);
}

/** Reads files from the records of a backup: each one described, then its bytes. */
export class FileRecords {
  readonly #records: AsyncIterator<Buffer>;
  #number = 0;

  constructor(records: AsyncIterable<Buffer>) {
    this.#records = records[Symbol.asyncIterator]();
  }

  /** The next file, once all bytes of the one before were taken; null at the end. @throws RefusedError */
  async next(): Promise<FileRecord | null> {
    const record = await this.#take();
    if (record === null) return null;
    const file = readCanonical(record, FORMS);
    if (file === null) throw this.invalid('form');
    return file;
  }

  /** Exactly as many bytes as the file has. @throws RefusedError */
  async *bytesOf({ size }: Pick<FileRecord, 'size'>): AsyncGenerator<Buffer, void, void> {
    for (let left = size; left > 0;) {
      const bytes = await this.#take();
      if (bytes === null) throw this.invalid('cut-off');
      left -= bytes.length;
      if (left < 0) throw this.invalid('content');
      yield bytes;
    }
  }

  /** What is wrong with the record that was taken last. */
  invalid(fault: RecordFaultKind): RefusedError {
    const record = String(this.#number);
    return new RefusedError(refuse('restore.records-invalid', { section: FILES, record, fault }));
  }

  async #take(): Promise<Buffer | null> {
    const next = await this.#records.next();
    if (next.done === true) return null;
    this.#number += 1;
    return next.value;
  }
}
