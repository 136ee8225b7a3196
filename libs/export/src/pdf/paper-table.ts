import { linesOf } from './lines.js';
import { SHEET, type Paper, type Type } from './paper.js';

export interface PaperColumn {
  readonly heading: string;
  /** Its share of the width. */
  readonly share: number;
  readonly align: 'left' | 'right';
}

const BODY: Type = { face: 'regular', size: 10 };
const HEADING: Type = { face: 'bold', size: 10 };
const LINE = 12;
const PADDING = 3;

/** The lines of each cell of a row. */
type RowLines = readonly (readonly string[])[];

/** A table over as many pages as it takes, with its headings on each of them. */
export class PaperTable {
  readonly #left: readonly number[];
  readonly #widths: readonly number[];
  readonly #headings: RowLines;

  /** @param nextPage begins a page, up to where the table goes on */
  constructor(
    private readonly paper: Paper,
    private readonly columns: readonly PaperColumn[],
    private readonly nextPage: () => void,
  ) {
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    const points = (SHEET.right - SHEET.left) / shares;
    this.#widths = columns.map(({ share }) => share * points);
    this.#left = this.#widths.map((_, n) =>
      this.#widths.slice(0, n).reduce((sum, width) => sum + width, SHEET.left),
    );
    this.#headings = this.#linesOf(
      columns.map(({ heading }) => heading),
      HEADING,
    );
  }

  /** Begins the table, or goes on with it on another page. */
  writeHeadings(): void {
    const height = heightOf(this.#headings);
    const { y } = this.paper;
    this.paper.shade({ x: SHEET.left, y, width: SHEET.right - SHEET.left, height });
    this.#write(this.#headings, HEADING);
  }

  /** A row stays on one page; only one that no page could hold goes on on the next. */
  add(texts: readonly string[]): void {
    let lines = this.#linesOf(texts, BODY);
    while (heightOf(lines) > this.#room()) {
      if (heightOf(lines) > this.#roomOfPage()) {
        const most = Math.max(0, Math.floor((this.#room() - 2 * PADDING) / LINE));
        if (most > 0)
          this.#write(
            lines.map((cell) => cell.slice(0, most)),
            BODY,
          );
        lines = lines.map((cell) => cell.slice(most));
      }
      this.nextPage();
      this.writeHeadings();
    }
    this.#write(lines, BODY);
  }

  #room(): number {
    return SHEET.bottom - this.paper.y;
  }

  #roomOfPage(): number {
    return SHEET.bottom - SHEET.top - heightOf(this.#headings);
  }

  #linesOf(texts: readonly string[], type: Type): RowLines {
    const widthOf = this.paper.widthIn(type);
    return this.#widths.map((width, n) => linesOf(texts[n] ?? '', width - 2 * PADDING, widthOf));
  }

  #write(cells: RowLines, type: Type): void {
    const { y } = this.paper;
    const height = heightOf(cells);
    const widthOf = this.paper.widthIn(type);
    cells.forEach((lines, n) => {
      const [x, width] = [this.#left[n] ?? 0, this.#widths[n] ?? 0];
      lines.forEach((line, k) => {
        const free = width - 2 * PADDING - widthOf(line);
        const aside = this.columns[n]?.align === 'right' ? free : 0;
        this.paper.write(line, type, { x: x + PADDING + aside, y: y + PADDING + k * LINE });
      });
    });
    this.paper.frame(this.#widths.map((width, n) => ({ x: this.#left[n] ?? 0, y, width, height })));
    this.paper.y = y + height;
  }
}

function heightOf(cells: RowLines): number {
  return Math.max(...cells.map((lines) => lines.length), 1) * LINE + 2 * PADDING;
}
