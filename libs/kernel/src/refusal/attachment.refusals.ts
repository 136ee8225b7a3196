import type { NoParams } from './no-params.js';

/** Refusals of files. `limit` in bytes. */
export interface AttachmentRefusals {
  /** The file is larger than any file may be; nothing of it was kept. */
  'attachment.too-large': { limit: number };
  /** A file of no bytes. */
  'attachment.empty': NoParams;
  /** By its content the file is none of the types that are taken. */
  'attachment.type-unknown': { taken: string };
  /** The client went away, or took too long, before the file was whole; nothing of it was kept. */
  'attachment.broken-off': NoParams;
  /** As many files are being uploaded as are taken at the same time. */
  'attachment.busy': NoParams;
  /** No file of that SHA-256 is stored. */
  'attachment.unknown': { sha256: string };
  /** The caller may read no record that cites the file. */
  'attachment.not-readable': { sha256: string };
}
