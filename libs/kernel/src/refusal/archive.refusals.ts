/** What can be wrong with one event of a log, be it in a store or in a backup. */
export type ChainFaultKind =
  /** The bytes do not have the leaf hash that is kept with them. */
  | 'leaf-hash'
  /** The bytes are no envelope, or not the canonical bytes of one. */
  | 'canonical-form'
  /** Stream, revision or id kept beside the bytes differ from those in the envelope. */
  | 'stored-fields'
  /** The envelope was made for another installation. */
  | 'origin'
  /** The revision does not follow from the stream's previous event. */
  | 'revision'
  /** `prev` is not the leaf hash of the stream's previous event. */
  | 'previous-hash'
  /** The position does not follow from the one before. */
  | 'position'
  /** The recorded time is not the running maximum of `recordedAt`. */
  | 'recorded-time';

/** What can be wrong with the bytes of a backup file. */
export type FileFaultKind =
  /** The line that opens a block is unreadable or out of turn. */
  | 'block-header'
  /** The bytes do not have the checksum that was written with them. */
  | 'checksum'
  /** The checksum is right, but the block does not hold the records that its header states. */
  | 'block-records'
  /** The closing block does not sum up the file before it. */
  | 'closing-block'
  /** Something follows the closing block. */
  | 'trailing-bytes';

/** What can be wrong with a record of what is kept beside the log. */
export type RecordFaultKind =
  /** The bytes are not those of such a record. */
  | 'form'
  /** It does not follow the one before it, or is there twice. */
  | 'order'
  /** The section ends in the middle of a file. */
  | 'cut-off'
  /** The bytes of a file do not have the SHA-256, the size or the type that is stated. */
  | 'content';

/** Refusals of backup, restore and copying. Offsets are bytes from the beginning of the file, as decimal strings. */
export interface ArchiveRefusals {
  /** The file is there already; a backup never overwrites anything. */
  'backup.file-exists': { file: string };
  /** The log itself is damaged, so that a backup of it could not be restored. */
  'backup.log-damaged': { position: string; fault: ChainFaultKind };
  /** An event cites a file that is not stored, so that a backup would lack it. */
  'backup.file-missing': { sha256: string };
  /** A stored file is no longer what its SHA-256 says, so that a backup of it could not be restored. */
  'backup.file-damaged': { sha256: string };
  /** The operating system refused a file operation; `reason` is its error code. */
  'archive.file-unusable': { file: string; reason: string };
  /** The file is no backup of this product. */
  'restore.not-a-backup': { file: string };
  /** The backup has a format version, or a section, that this release does not know. */
  'restore.format-unknown': { file: string; found: string };
  /** The file ends before its closing block: it was broken off. */
  'restore.file-truncated': { file: string; offset: string };
  /** The bytes at this place are not those that were written. */
  'restore.file-damaged': { file: string; offset: string; fault: FileFaultKind };
  /** The file is sound but the events in it do not form a log; `event` counts from 1. */
  'restore.events-invalid': { file: string; event: string; fault: ChainFaultKind };
  /** The file is sound, but a record beside the events is not; `record` counts from 1 within its section. */
  'restore.records-invalid': { section: string; record: string; fault: RecordFaultKind };
  /** An event of the backup cites a file that is not in it. */
  'restore.file-missing': { sha256: string };
  /** The store holds another record in the place of this one: it is of another installation, or went on by itself. */
  'restore.records-differ': { section: string; record: string };
  /** The log to be filled holds another event at this position than what is put into it. */
  'restore.events-differ': { position: string };
  /** The log to copy is damaged itself; nothing was copied. */
  'copy.source-damaged': { position: string; fault: ChainFaultKind };
  /** What was read back from the copy, at its own `position`, is not sound. */
  'copy.unsound': { position: string; fault: ChainFaultKind };
  /** The copy holds fewer events than were put into it: `events` of them were read back. */
  'copy.incomplete': { events: number };
}
