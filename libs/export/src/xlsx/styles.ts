import type { Cell } from '../document/cell.js';

/** Styles by their number in the part below, which cells refer to. */
export const STYLE = {
  text: 1,
  integer: 2,
  number: 3,
  date: 4,
  instant: 5,
  heading: 6,
  title: 7,
} as const;

/** Text is kept as text also when somebody edits the cell: format 49 is that of text, so that `=` begins no formula. */
const TEXT_FORMAT = 49;
const DATE_FORMAT = 164;
const INSTANT_FORMAT = 165;

const TOP = '<alignment vertical="top" wrapText="1"/>';
const MIDDLE = '<alignment horizontal="center" vertical="center" wrapText="1"/>';

const CELL_FORMATS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  format({ number: TEXT_FORMAT, alignment: TOP }),
  format({ number: 1, alignment: TOP }),
  format({ number: 0, alignment: TOP }),
  format({ number: DATE_FORMAT, alignment: TOP }),
  format({ number: INSTANT_FORMAT, alignment: TOP }),
  format({ number: TEXT_FORMAT, alignment: MIDDLE, bold: true, fill: 2 }),
  format({ number: TEXT_FORMAT, alignment: TOP, bold: true, border: 0 }),
];

/** Days as Vietnamese papers write them, whatever the settings of the machine. */
export const STYLES_PART =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<numFmts count="2"><numFmt numFmtId="${DATE_FORMAT}" formatCode="dd/mm/yyyy"/>` +
  `<numFmt numFmtId="${INSTANT_FORMAT}" formatCode="dd/mm/yyyy hh:mm:ss"/></numFmts>` +
  '<fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font>' +
  '<font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFDDE6F0"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${CELL_FORMATS.length}">${CELL_FORMATS.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

interface Format {
  readonly number: number;
  readonly alignment: string;
  readonly bold?: boolean;
  readonly fill?: number;
  readonly border?: number;
}

function format({ number, alignment, bold = false, fill = 0, border = 1 }: Format): string {
  const used =
    'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return (
    `<xf numFmtId="${number}" fontId="${bold ? 1 : 0}" fillId="${fill}" borderId="${border}" ` +
    `xfId="0" ${used}>${alignment}</xf>`
  );
}

/** The style of what is in a cell; numbers with decimals are shown with as many as they have. */
export function styleOf(cell: Cell): number {
  if (cell.kind === 'number') return cell.digits.includes('.') ? STYLE.number : STYLE.integer;
  return cell.kind === 'empty' ? STYLE.text : STYLE[cell.kind];
}
