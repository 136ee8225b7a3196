import type { Language, Text } from '@ledger/platform';
import { cleanText } from './cell.js';
import type { TableDocument } from './table-document.js';

const ROWS: Text = { vi: 'Số dòng', en: 'Rows' };

/** Name and value of a fact in one language. */
export type ToldFact = readonly [name: string, value: string];

export function toldTitle({ title }: TableDocument, language: Language): readonly string[] {
  return title.map((line) => cleanText(line[language]));
}

/** What a document says of itself, in the language it is written in. */
export function toldFacts({ facts }: TableDocument, language: Language): readonly ToldFact[] {
  return facts.map(({ name, value }) => [
    name[language],
    cleanText(typeof value === 'string' ? value : value[language]),
  ]);
}

/** Only a document that was written to its end says how many rows it has. */
export function rowCount(rows: number, language: Language): ToldFact {
  return [ROWS[language], String(rows)];
}
