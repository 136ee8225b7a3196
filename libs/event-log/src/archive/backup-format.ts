/**
 * The backup file, version 1 (docs/reference/backup-format.md): a line that names the format, a line about the log,
 * blocks of records, a closing line. Every line but the first is canonical JSON.
 */
import { canonicalJson, isSha256 } from '@ledger/kernel';

export const MAGIC = 'task-accountability-ledger backup ';
const FORMAT_VERSION = 1;

/** A reader gives up on a longer line: something else than a backup may have no line ends at all. */
export const MAX_LINE_BYTES = 4_096;

/** A block is closed when its records reach this size; reader and writer hold a few blocks at most. */
export const BLOCK_BYTES = 1_048_576;
const MAX_BLOCK_BYTES = 2 * BLOCK_BYTES;

/** The section of the envelopes, which is always the first. */
export const EVENTS = 'events';

/** Every record follows its length, a 32-bit big-endian number. */
export const LENGTH_BYTES = 4;

/** About the log as a whole. */
export interface BackupHeader {
  readonly compression: 'gzip';
  /** Instant. */
  readonly createdAt: string;
  /** Number of events as a decimal string; null where the store could not tell beforehand. */
  readonly events: string | null;
  /** Position of the last event in the log it was taken from. */
  readonly head: string;
  /** Id of the log it was taken from. */
  readonly log: string;
  readonly origin: string;
}

export interface BlockHeader {
  /** SHA-256 of every byte of the file before this line. */
  readonly before: string;
  /** Size of the records before compression. */
  readonly bytes: number;
  /** Number of the first record in its section, counted from 1. */
  readonly first: string;
  readonly records: number;
  /** What the records are: `events`, `files`, `persons`. Others may come; who does not know one must not go on. */
  readonly section: string;
  /** Of the stored bytes. */
  readonly sha256: string;
  /** Size of the compressed records, which follow this line. */
  readonly stored: number;
}

export interface ClosingLine {
  /** SHA-256 of every byte of the file before this line. */
  readonly before: string;
  readonly blocks: number;
  /** Number of events as a decimal string. */
  readonly events: string;
}

export function magicLine(): Buffer {
  return Buffer.from(`${MAGIC}${FORMAT_VERSION}\n`, 'utf8');
}

export function lineOf(content: BackupHeader | BlockHeader | ClosingLine): Buffer {
  return Buffer.from(`${canonicalJson(content)}\n`, 'utf8');
}

/** Whether the value of each member of a line or record has its form. */
export type Forms<Line> = Readonly<Record<keyof Line, (value: unknown) => boolean>>;

const HEADER: Forms<BackupHeader> = {
  compression: (value) => value === 'gzip',
  createdAt: isText,
  events: (value) => value === null || isDecimal(value),
  head: isDecimal,
  log: isText,
  origin: isText,
};

const BLOCK: Forms<BlockHeader> = {
  before: isSha256,
  bytes: isSize,
  first: isDecimal,
  records: isSize,
  section: isText,
  sha256: isSha256,
  stored: isSize,
};

const CLOSING: Forms<ClosingLine> = {
  before: isSha256,
  blocks: Number.isSafeInteger,
  events: isDecimal,
};

/** Each returns null for a line that was not written by {@link lineOf}. */
export const readHeader = (line: Buffer): BackupHeader | null => readCanonical(line, HEADER);
export const readBlockHeader = (line: Buffer): BlockHeader | null => readCanonical(line, BLOCK);
export const readClosingLine = (line: Buffer): ClosingLine | null => readCanonical(line, CLOSING);

/**
 * Reads canonical JSON with exactly these members. Only the very bytes that would be written pass, so that no altered
 * byte goes unseen.
 *
 * @returns null for any other bytes
 */
export function readCanonical<Line extends object>(line: Buffer, forms: Forms<Line>): Line | null {
  const value = parse(line.toString('utf8'));
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Record<string, unknown>;
  const names = Object.keys(forms) as (keyof Line & string)[];
  const formed = names.every((name) => forms[name](fields[name]));
  if (!formed || Object.keys(fields).length !== names.length) return null;
  return canonicalJson(fields) === line.toString('utf8') ? (fields as Line) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isDecimal(value: unknown): boolean {
  return typeof value === 'string' && /^(0|[1-9]\d{0,18})$/.test(value);
}

function isSize(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= MAX_BLOCK_BYTES;
}
