import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  EXPORT_FORMATS,
  writeDocument,
  type ExportFormat,
  type TableDocument,
} from '@ledger/export';
import { refuse, RefusedError } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import { InvalidArgumentError } from 'commander';
import type { Cli } from '../cli.js';

/** What is said of the argument that names it. */
export const FILE: Text = {
  vi: 'tệp sẽ ghi; đuôi .csv, .xlsx hoặc .pdf cho biết định dạng',
  en: 'the file to be written; .csv, .xlsx or .pdf says in what format',
};

/** A file that a document is to be saved as; its name says in what format. */
export interface DocumentFile {
  readonly path: string;
  readonly format: ExportFormat;
}

/** @throws InvalidArgumentError where the name does not end like one of a format that can be written */
export function documentPath(path: string): DocumentFile {
  const ending = extname(path).slice(1).toLowerCase();
  const format = EXPORT_FORMATS.find((one) => one === ending);
  if (format === undefined) {
    throw new InvalidArgumentError(EXPORT_FORMATS.map((one) => `.${one}`).join(', '));
  }
  return { path, format };
}

/**
 * Writes FILE.part and gives it its name only when it is complete: a file with that name is a whole one. An earlier one of
 * that name is replaced.
 *
 * @throws RefusedError `archive.file-unusable`, and what the document throws
 */
export async function saveDocument(
  document: TableDocument,
  { path, format }: DocumentFile,
  cli: Cli,
): Promise<void> {
  const part = `${path}.part`;
  try {
    const bytes = Readable.from(writeDocument(document, { format, language: cli.language }), {
      objectMode: false,
    });
    await pipeline(bytes, createWriteStream(part));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw unusable(path, error) ?? error;
  }
  cli.say({ vi: `Đã xuất ra ${path}`, en: `Exported to ${path}` });
}

/** What the file system said, as a refusal; null where it was something else. */
function unusable(file: string, error: unknown): RefusedError | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return null;
  return new RefusedError(refuse('archive.file-unusable', { file, reason: code }), {
    cause: error,
  });
}
