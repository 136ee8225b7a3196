import type { LocalDate } from '@ledger/kernel';

/** The document that a decision rests on; what the document does not say about itself is null. */
export type Citation = {
  readonly title: string;
  readonly number: string | null;
  readonly date: LocalDate | null;
  readonly issuer: string | null;
};
