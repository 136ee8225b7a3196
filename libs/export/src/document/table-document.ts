import type { Text } from '@ledger/platform';

/** What the cells of a column hold. A value that is not of that type is written as the text that it is. */
export type ColumnType =
  | 'text'
  /** Whole numbers, and numbers with decimals: a number, a bigint, or exact digits as `98.62`. */
  | 'integer'
  | 'number'
  /** A day as the kernel writes it, `2025-06-30`. */
  | 'date'
  /** An instant as the kernel writes it, in UTC; shown as the time in Asia/Ho_Chi_Minh. */
  | 'instant';

/** Null where there is nothing; a text of both languages is written in that of the document. */
export type CellValue = string | number | bigint | Text | null;

export interface Column {
  readonly heading: Text;
  readonly type: ColumnType;
  /** How many letters usually fit into a line; on paper the share of the page. */
  readonly width: number;
}

/** Something that the document says of itself, such as the day as of which it holds. */
export interface Fact {
  readonly name: Text;
  readonly value: Text | string;
  /** Told on every page of paper too, since pages come loose. */
  readonly onEveryPage?: boolean;
}

/** Who is to sign on paper. */
export interface SignatureBlock {
  /** Such as "THỦ TRƯỞNG CƠ QUAN". */
  readonly signer: Text;
  /** What stands below it, in brackets. */
  readonly note: Text;
}

/** A table with what it says of itself, to be written in any format. */
export interface TableDocument {
  /** Title lines, the first the most important. */
  readonly title: readonly [Text, ...Text[]];
  readonly facts: readonly Fact[];
  readonly columns: readonly [Column, ...Column[]];
  /** A value for each column. Read once, no faster than what is written is taken, and closed whatever happens. */
  readonly rows: AsyncIterable<readonly CellValue[]>;
  readonly signatures?: readonly SignatureBlock[];
}
