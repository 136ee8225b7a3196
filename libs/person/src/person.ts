import type { Instant, LocalDate } from '@ledger/kernel';

/** What somebody is or was somewhere, in the words of a document. */
export interface Post {
  readonly title: string;
  readonly agency: string | null;
  readonly from: LocalDate | null;
  /** The first day on which the post is no longer held. */
  readonly to: LocalDate | null;
}

/** What may be told of a person; no event ever holds it. */
export interface PersonDetails {
  readonly name: string;
  readonly posts: readonly Post[];
}

/** Who a pseudonymous id stands for. */
export interface Person extends PersonDetails {
  readonly id: string;
  readonly registeredAt: Instant;
  /** Null while the details are those first given. */
  readonly correctedAt: Instant | null;
}

/** That somebody asked who a person is. */
export interface LookUp {
  /** Grows with every look-up. */
  readonly number: string;
  readonly person: string;
  readonly lookedUpAt: Instant;
  /** Who asked, and for which agency. */
  readonly by: string;
  readonly agency: string;
  readonly purpose: string;
  /** False where the register knew nobody of that id. */
  readonly found: boolean;
}
