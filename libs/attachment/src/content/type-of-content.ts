import type { FileType } from '../stored-file.js';
import { PlainText } from './plain-text.js';
import { zipEntries } from './zip-entries.js';

const HEAD_LENGTH = 128;

/** Holds the directory of a document with some thousand parts. */
const TAIL_LENGTH = 262_144;

const SIGNATURES: readonly (readonly [signature: Buffer, type: FileType])[] = [
  [Buffer.from('%PDF-', 'latin1'), 'application/pdf'],
  [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'image/png'],
  [Buffer.from('\xff\xd8\xff', 'latin1'), 'image/jpeg'],
];

const ZIP = Buffer.from('PK\x03\x04', 'latin1');

/**
 * Finds out of which type a file is, whatever it is called, while its bytes pass by: by signatures at its beginning, by
 * the parts of an office document, or because all of it is text. Documents with macros are of no type that is taken.
 */
export class TypeOfContent {
  #head: Buffer = Buffer.alloc(0);
  #tail: Buffer = Buffer.alloc(0);
  readonly #text = new PlainText();

  take(bytes: Buffer): void {
    if (this.#head.length < HEAD_LENGTH) {
      this.#head = Buffer.concat([this.#head, bytes]).subarray(0, HEAD_LENGTH);
    }
    const tail = bytes.length < TAIL_LENGTH ? Buffer.concat([this.#tail, bytes]) : bytes;
    this.#tail = tail.subarray(-TAIL_LENGTH);
    this.#text.take(bytes);
  }

  /** Null where it is none of those that are taken. To be asked once, after the last byte. */
  end(): FileType | null {
    const signed = SIGNATURES.find(([signature]) => startsWith(this.#head, signature));
    if (signed !== undefined) return signed[1];
    if (startsWith(this.#head, ZIP)) return typeOfArchive(this.#head, zipEntries(this.#tail) ?? []);
    return this.#text.end() ? 'text/plain' : null;
  }
}

function typeOfArchive(head: Buffer, entries: readonly string[]): FileType | null {
  if (entries.some(isMacro)) return null;
  const has = (entry: string) => entries.includes(entry);
  if (!has('[Content_Types].xml')) {
    return has('content.xml') && isOpenDocumentText(head) ? OPEN_DOCUMENT : null;
  }
  if (has('word/document.xml')) return WORD;
  return has('xl/workbook.xml') ? SHEET : null;
}

/** Where Word and Excel keep programs, and where OpenDocument does. */
function isMacro(entry: string): boolean {
  return entry.endsWith('/vbaProject.bin') || /^(Basic|Scripts)\//.test(entry);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.text';

/** Its first part is called `mimetype` and holds the type as it is, uncompressed (OpenDocument 1.3, part 2, §3.3). */
function isOpenDocumentText(head: Buffer): boolean {
  const name = 'mimetype';
  const content = 30 + name.length;
  return (
    head.readUInt32LE(22) === OPEN_DOCUMENT.length &&
    head.toString('latin1', 30, content + OPEN_DOCUMENT.length) === `${name}${OPEN_DOCUMENT}`
  );
}

function startsWith(bytes: Buffer, beginning: Buffer): boolean {
  return bytes.subarray(0, beginning.length).equals(beginning);
}
