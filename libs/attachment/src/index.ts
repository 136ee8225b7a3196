export type { RecordReaders } from './access/may-read.js';
export { ATTACHMENT_MIGRATIONS } from './migrations/attachment-migrations.js';
export {
  openAttachments,
  type Attachments,
  type AttachmentSurroundings,
} from './open-attachments.js';
export { attachmentCitations } from './read/citations.projection.js';
export type { FileType, StoredFile, StoredFiles } from './stored-file.js';
