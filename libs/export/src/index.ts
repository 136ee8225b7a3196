export { listedRows } from './document/listed-rows.js';
export { boundInWords, knownFacts, seenFacts, type SeenFrom } from './document/seen-facts.js';
export type * from './document/table-document.js';
export { writeDocument, EXPORT_FORMATS, type ExportFormat, type Writing } from './export-format.js';
export { documentFile } from './http/document-file.js';
export { ExportPath, FormatField, OptionalFormatField } from './http/export-query.js';
export { AlsoAsFile, FileInstead, type NamedDocument } from './http/file-instead.js';
