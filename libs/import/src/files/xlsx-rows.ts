import { refuse, RefusedError } from '@ledger/kernel';
import type { TableRow } from '../domain/table.js';
import { MOST_UNPACKED } from './limits.js';
import { readSharedTexts } from './shared-texts.js';
import { readSheet } from './sheet.js';
import { readDateStyles } from './date-styles.js';
import { readWorkbook } from './workbook.js';
import { ZipParts } from './zip-parts.js';

const WORKBOOK = 'xl/workbook.xml';
const MACROS = /(^|\/)vbaProject\.bin$/i;

/**
 * The rows of the first visible sheet of an XLSX file. It is unpacked as it is read and never as a whole.
 *
 * @throws RefusedError `import.*`
 */
export async function readXlsxRows(bytes: Buffer): Promise<readonly TableRow[]> {
  const parts = await ZipParts.open(bytes, MOST_UNPACKED);
  if (parts.names.some((name) => MACROS.test(name))) {
    throw new RefusedError(refuse('import.macro-file', {}));
  }
  if (!parts.has(WORKBOOK)) throw new RefusedError(refuse('import.not-xlsx', {}));
  const { sheet, since1904 } = await readWorkbook(parts, WORKBOOK);
  const dates = await readDateStyles(parts);
  const texts = await readSharedTexts(parts);
  return readSheet(parts, sheet, { texts, dates, since1904 });
}
