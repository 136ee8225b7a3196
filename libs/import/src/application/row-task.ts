import { canonicalJson, sha256, uuidV5, type LocalDate, type Sha256 } from '@ledger/kernel';
import { COLUMNS } from '../domain/columns.js';
import type { ListRow } from '../domain/list.js';
import type { ListSource } from '../domain/source.js';
import { plainWords } from '../domain/words.js';
import { IMPORT_NAMESPACE } from './import-namespace.js';

/** What all rows of one import have in common. */
export interface ListTerms {
  readonly source: ListSource;
  readonly assigner: string;
  /** The day of the assignment. */
  readonly on: LocalDate;
}

/** The id of a row's task: source, annex and number as written, and nothing else, name it for good. */
export function taskIdOf({ number: document, date, annex }: ListSource, number: string): string {
  return uuidV5(IMPORT_NAMESPACE, document, date, annex, plainWords(number));
}

/**
 * The hash of what a row says, which its event carries as the hash of its command: the same identity with another hash is
 * another content. Line breaks and runs of spaces are no content, and an empty cell is no cell.
 */
export function hashOfRow({ cells }: ListRow, { assigner, on }: ListTerms): Sha256 {
  const said = COLUMNS.map((column) => [column, plainWords(cells[column])] as const).filter(
    ([, words]) => words !== '',
  );
  return sha256(canonicalJson({ assigner, on, cells: Object.fromEntries(said) }));
}
