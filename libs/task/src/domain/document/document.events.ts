import { EventRegistry, type LocalDate, type Past } from '@ledger/kernel';
import { definer, type Fact } from '../events/definer.js';

/** What a source document is known by. */
export type DocumentContent = {
  /** Null for the conclusion of a session that has no number yet. */
  readonly number: string | null;
  readonly date: LocalDate;
  /** The agency that issued it, or that held the session. */
  readonly issuer: string;
  readonly title: string;
  /** The clauses that tasks may cite, in the document's order; empty where it has none of its own. */
  readonly clauses: readonly string[];
};

/** A document that tasks may cite. */
export type DocumentRegistered = Fact<
  'document.registered',
  { readonly form: 'document' | 'session-conclusion'; readonly content: DocumentContent }
>;

/** The conclusion of a session got its number. */
export type DocumentNumbered = Fact<'document.number-added', { readonly number: string }>;

/** What was written wrongly, put right; the corrected event stays as it was written. */
export type DocumentCorrected = Fact<
  'document.corrected',
  { readonly event: string; readonly content: DocumentContent; readonly grounds: string }
>;

export type DocumentEvent = DocumentRegistered | DocumentNumbered | DocumentCorrected;

const define = definer<DocumentEvent>();

const CONTENT: DocumentContent = {
  number: '03/NQ-CP',
  date: '2025-01-09',
  issuer: 'chinh-phu',
  title: 'Chương trình hành động thực hiện Nghị quyết 57-NQ/TW',
  clauses: ['Phụ lục I', 'Phụ lục II'],
};

export const DOCUMENT_EVENTS = new EventRegistry([
  define('document.registered', { form: 'document', content: CONTENT }),
  define('document.number-added', { number: '15/TB-VPCP' }),
  define('document.corrected', {
    event: '3b2c9d7e-1f4a-5b6c-8d9e-0a1b2c3d4e5f',
    content: CONTENT,
    grounds: 'Lỗi đánh máy',
  }),
]);

export type PastDocumentEvent = Past<DocumentEvent>;
