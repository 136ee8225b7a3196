import type { Language } from '@ledger/platform';
import { writeCsv } from './csv/write-csv.js';
import type { TableDocument } from './document/table-document.js';
import { writeXlsx } from './xlsx/write-xlsx.js';

/** In what form a document leaves the product; also how its file's name ends. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

export interface Writing {
  readonly format: ExportFormat;
  readonly language: Language;
}

/**
 * The bytes of a document as they are asked for, a piece at a time; memory does not grow with the rows. Whoever stops
 * asking closes the rows; what they throw is thrown on, and no end is written then.
 */
export async function* writeDocument(
  document: TableDocument,
  { format, language }: Writing,
): AsyncGenerator<Buffer, void, void> {
  switch (format) {
    case 'csv':
      return yield* writeCsv(document, language);
    case 'xlsx':
      return yield* writeXlsx(document, { language });
    case 'pdf': {
      // Type faces take long to load, and few programs ever need them.
      const { writePdf } = await import('./pdf/write-pdf.js');
      return yield* writePdf(document, language);
    }
  }
}
