import { defineEvents, type LocalDate, type Sha256 } from '@ledger/kernel';

/**
 * A list was looked through and none of its rows is refused, so that they are recorded from here on. By this event a
 * request that is sent again knows itself, and what broke off goes on with the very same list, as of this event.
 */
export type ListTaken = {
  readonly type: 'import.list-taken';
  readonly payload: {
    /** The document that the list is an annex of. */
    readonly source: ListDocumentName;
    readonly assigner: string;
    /** The day of the assignment. */
    readonly on: LocalDate;
    /** How many rows the list has. */
    readonly rows: number;
    readonly file: ListFile;
  };
};

export type ListDocumentName = {
  readonly number: string;
  readonly date: LocalDate;
  /** Empty where the list is the document itself. */
  readonly annex: string;
};

export type ListFile = {
  /** SHA-256 of its bytes. */
  readonly sha256: Sha256;
  /** In bytes. */
  readonly size: number;
  /** Its media type. */
  readonly type: string;
};

export const IMPORT_EVENTS = defineEvents<ListTaken>({
  'import.list-taken': {
    version: 1,
    example: {
      source: { number: '03/NQ-CP', date: '2025-01-09', annex: 'II' },
      assigner: 'chinh-phu',
      on: '2025-01-09',
      rows: 140,
      file: {
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        size: 48_213,
        type: 'text/plain',
      },
    },
  },
});
