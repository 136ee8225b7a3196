import { posix } from 'node:path';
import { readElements } from './xml-elements.js';
import { damaged, type ZipParts } from './zip-parts.js';

export interface Workbook {
  /** The part that holds the first visible sheet. */
  readonly sheet: string;
  /** Whether days count from 1904 and not from 1900. */
  readonly since1904: boolean;
}

/** @throws RefusedError `import.xlsx-damaged` */
export async function readWorkbook(parts: ZipParts, workbook: string): Promise<Workbook> {
  const sheets: string[] = [];
  let since1904 = false;
  await readElements(workbook, parts.read(workbook), {
    open: (name, { state = 'visible', date1904, ...attributes }) => {
      if (name === 'workbookPr') since1904 = date1904 === '1' || date1904 === 'true';
      if (name === 'sheet' && state === 'visible') sheets.push(attributes['r:id'] ?? '');
    },
  });
  const targets = await targetsOf(parts, workbook);
  const sheet = targets.get(sheets[0] ?? '');
  if (sheet === undefined || !parts.has(sheet)) throw damaged(workbook);
  return { sheet, since1904 };
}

/** The parts that a part refers to, by the ids that it uses for them. */
async function targetsOf(parts: ZipParts, part: string): Promise<ReadonlyMap<string, string>> {
  const folder = posix.dirname(part);
  const relations = `${folder}/_rels/${posix.basename(part)}.rels`;
  const targets = new Map<string, string>();
  await readElements(relations, parts.read(relations), {
    open: (name, { Id: id = '', Target: target = '' }) => {
      if (name !== 'Relationship') return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : posix.join(folder, target));
    },
  });
  return targets;
}
