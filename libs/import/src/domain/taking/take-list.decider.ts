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
  readonly position: string;
  readonly file: ListFile;
}

/** As of which position a list was taken. */
export interface TakenList {
  readonly position: string;
}

/** Null until the list is taken. A list of which everything is recorded already leaves nothing behind. */
export const takeListDecider: Decider<TakenList | null, TakeList, ListTaken, TakeListFacts> = {
  initial: null,
  decide({ source, assigner, on }, _, { actor, facts }) {
    const { rows, news, position, file } = facts;
    const withoutRole = refuseWithoutRole(actor, 'importer');
    if (withoutRole !== null) return withoutRole;
    if (!news) return [];
    const payload = { source, assigner, on, rows, position, file };
    return [{ type: 'import.list-taken', payload, attachments: [file] }];
  },
  evolve: (_, { payload: { position } }) => ({ position }),
};
