import type { LocalDate } from '@ledger/kernel';

/** What agencies, groups and documents are called. Whatever is not known stands for itself by its id. */
export interface Names {
  /** The name that the agency had on that day; where it had none then, the one nearest to it. */
  agency(agency: string, on: LocalDate): string;
  group(group: string): string;
  /** Number, or, as long as it has none, title. */
  document(document: string): string;
}

/** Of whom names are needed. */
export interface Mentioned {
  readonly agencies: readonly string[];
  readonly groups: readonly string[];
  readonly documents: readonly string[];
}

export interface NameSource {
  namesOf(mentioned: Mentioned): Promise<Names>;
}
