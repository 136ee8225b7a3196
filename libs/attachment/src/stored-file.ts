import type { AttachmentRef, Sha256 } from '@ledger/kernel';

/** The types of files that are taken, as their content shows them. */
export const FILE_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'image/png',
  'image/jpeg',
  'text/plain',
] as const;

export type FileType = (typeof FILE_TYPES)[number];

/** A file that is stored whole. */
export interface StoredFile extends AttachmentRef {
  readonly type: FileType;
}

/** What decisions ask before they let a claim name a file. */
export interface StoredFiles {
  /** Null if no such file is stored. One that is asked for stays at least as long as one just uploaded. */
  has(sha256: Sha256): Promise<StoredFile | null>;
  /** Whether the bytes that are stored are still those of its hash. */
  isIntact(file: Pick<StoredFile, 'sha256' | 'size'>): Promise<boolean>;
}
