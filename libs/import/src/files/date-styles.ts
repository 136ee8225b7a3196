import { readElements } from './xml-elements.js';
import type { ZipParts } from './zip-parts.js';

const PART = 'xl/styles.xml';

/** How a number that is a date is shown: by the day, or by the month alone. */
export type DateStyle = 'day' | 'month';

/** Formats that every spreadsheet knows by number (ECMA-376 §18.8.30). */
const BUILT_IN: Readonly<Record<number, DateStyle>> = {
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'month',
  22: 'day',
};

/** The date formats among the styles that cells refer to by number; null for any other style. */
export async function readDateStyles(parts: ZipParts): Promise<readonly (DateStyle | null)[]> {
  const styles: (DateStyle | null)[] = [];
  if (!parts.has(PART)) return styles;
  const formats = new Map<string, DateStyle | null>();
  let inCellStyles = false;
  await readElements(PART, parts.read(PART), {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') formats.set(numFmtId, dateStyleOf(formatCode));
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) styles.push(styleOf(numFmtId, formats));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

function styleOf(id: string, formats: ReadonlyMap<string, DateStyle | null>): DateStyle | null {
  return formats.get(id) ?? BUILT_IN[Number(id)] ?? null;
}

/** What stands in quotes, in brackets or behind a backslash is shown as it is and means no date. */
function dateStyleOf(code: string): DateStyle | null {
  const marks = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (!marks.includes('y') || !marks.includes('m')) return null;
  return marks.includes('d') ? 'day' : 'month';
}
