import type { Language, Text } from '@ledger/platform';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const LIST: Text = { vi: 'Danh sách', en: 'List' };
const FACTS: Text = { vi: 'Thông tin', en: 'About' };

export function sheetPath(sheet: number): string {
  return `xl/worksheets/sheet${sheet}.xml`;
}

/**
 * The parts around the sheets: what kind each part is, and where it is found.
 *
 * @param lists sheets of rows, in front of the one that tells about them
 */
export function workbookParts(
  lists: number,
  language: Language,
): readonly (readonly [path: string, xml: string])[] {
  const sheets = Array.from({ length: lists + 1 }, (_, n) => n + 1);
  return [
    ['xl/workbook.xml', workbookXml(sheetNames(lists, language))],
    ['xl/_rels/workbook.xml.rels', relationsOf(sheets)],
    ['_rels/.rels', relationsXml([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    ['[Content_Types].xml', contentTypes(sheets)],
  ];
}

function sheetNames(lists: number, language: Language): readonly string[] {
  const names = Array.from({ length: lists }, (_, n) =>
    n === 0 ? LIST[language] : `${LIST[language]} ${n + 1}`,
  );
  return [...names, FACTS[language]];
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`,
  );
  // On paper the headings stand on every page.
  const repeated = names
    .slice(0, -1)
    .map(
      (name, n) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${n}">'${name}'!$1:$1</definedName>`,
    );
  return (
    `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets>` +
    `<definedNames>${repeated.join('')}</definedNames></workbook>`
  );
}

function relationsOf(sheets: readonly number[]): string {
  const targets = sheets.map(
    (sheet) => [`rId${sheet}`, 'worksheet', `worksheets/sheet${sheet}.xml`] as const,
  );
  return relationsXml([...targets, ['rIdStyles', 'styles', 'styles.xml']]);
}

type Relation = readonly [id: string, type: string, target: string];

function relationsXml(relations: readonly Relation[]): string {
  const each = relations.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly number[]): string {
  const parts = [
    ['xl/workbook.xml', 'sheet.main'],
    ['xl/styles.xml', 'styles'],
    ...sheets.map((sheet) => [sheetPath(sheet), 'worksheet'] as const),
  ];
  const each = parts.map(
    ([part, kind]) => `<Override PartName="/${part}" ContentType="${SPREADSHEET}.${kind}+xml"/>`,
  );
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${each.join('')}</Types>`
  );
}
