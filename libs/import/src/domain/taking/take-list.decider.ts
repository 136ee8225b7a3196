import { refuseWithoutRole, type Decider, type LocalDate } from '@ledger/kernel';
import type { ListDocumentName, ListFile, ListTaken } from './taken-list.events.js';

export interface TakeList {
  readonly kind: 'TakeList';
  readonly source: ListDocumentName;
  readonly assigner: string;
  readonly on: LocalDate;
}

/** What was found when the list was looked through. */
export interface TakeListFacts {
  readonly rows: number;
  /** Whether there is anything to be recorded. */
  readonly news: boolean;
  readonly file: ListFile;
}

/** The stream of a request: whether its list is taken. One of which everything is recorded already leaves nothing behind. */
export const takeListDecider: Decider<boolean, TakeList, ListTaken, TakeListFacts> = {
  initial: false,
  decide({ source, assigner, on }, _, { actor, facts: { rows, news, file } }) {
    const withoutRole = refuseWithoutRole(actor, 'importer');
    if (withoutRole !== null) return withoutRole;
    if (!news) return [];
    const payload = { source, assigner, on, rows, file };
    return [{ type: 'import.list-taken', payload, attachments: [file] }];
  },
  evolve: () => true,
};
