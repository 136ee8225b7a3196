import type { Column } from './columns.js';

/** What about a row's words somebody should look at. It keeps nothing from going on. */
export type RowFindingKind =
  | 'unknown-body'
  | 'absent-body'
  | 'ambiguous-body'
  | 'cut-off-words'
  | 'not-a-public-body'
  | 'lead-also-coordinates'
  | 'stated-parts'
  | 'decision-asked-of-each-member'
  | 'second-deadline'
  | 'unreadable-deadline'
  | 'deadline-before-assignment'
  | 'unreadable-task-group'
  | 'unreadable-priority';

export interface RowFinding {
  readonly finding: RowFindingKind;
  readonly column: Column;
  /** As written. */
  readonly words: string;
}
