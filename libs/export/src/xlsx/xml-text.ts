/** Most letters that a cell of a spreadsheet holds (ECMA-376 as Excel keeps it); a longer one makes the file damaged. */
const LONGEST_CELL = 32_767;

const CUT = '…';

/** A spreadsheet reads `_x0041_` as the letter of that number, also where somebody wrote just that. */
const ESCAPED_LETTER = /_(?=x[0-9A-Fa-f]{4}_)/g;

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The text of a cell as XML; what is longer than a cell can hold is cut and ends in `…`. */
export function xmlText(text: string): string {
  const whole = text.replace(ESCAPED_LETTER, '_x005F_');
  const short =
    whole.length > LONGEST_CELL
      ? whole.slice(0, LONGEST_CELL - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT
      : whole;
  return short.replace(/[&<>]/g, (mark) => MARKS[mark] ?? mark);
}
