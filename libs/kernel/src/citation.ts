import type { LocalDate } from './time/local-date.js';

/**
 * The document that a fact is taken from or a decision rests on, by what it says of itself, whether it is registered here
 * or not. What it does not say is null.
 */
export type Citation = {
  readonly title: string;
  readonly number: string | null;
  readonly date: LocalDate | null;
  readonly issuer: string | null;
};
