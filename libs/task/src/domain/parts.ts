import type { Capacity, Deadline, Instant, LocalDate } from '@ledger/kernel';
import type {
  EvidenceKind,
  FindingKind,
  Issuer,
  Priority,
  ProductKind,
  TaskGroup,
} from './vocabulary.js';

/** A registered source document, and the clause of it that is meant. */
export type Citation = { readonly document: string; readonly clause: string | null };

/** Who took a decision, apart from who recorded it and from the document that conveys it. */
export type DecisionMaker = {
  readonly agency: string;
  /** Pseudonymous id; null where the document names only the body. */
  readonly person: string | null;
  readonly capacity: Capacity | null;
};

/** What a claim must bring for a product. A null stands for what an imported list leaves open. */
export type EvidenceRequirement = {
  readonly item: string;
  readonly kind: EvidenceKind | null;
  readonly issuer: Issuer | null;
};

/** By what number a product is measured. */
export type Indicator = {
  readonly name: string;
  readonly unit: string;
  /** A decimal as text, so that no digit is lost. */
  readonly target: string;
};

/** Something that the task is to bring forth. */
export type Product = {
  readonly product: string;
  /** The document's own words. */
  readonly words: string;
  readonly kind: ProductKind | null;
  readonly issuer: Issuer | null;
  readonly evidence: readonly EvidenceRequirement[];
  readonly indicator: Indicator | null;
};

/** An agency, or a whole group as one link, that helps the lead with a stated part. */
export type Coordinator = {
  readonly coordinator: string;
  readonly kind: 'agency' | 'group';
  readonly part: string | null;
};

/** What is assigned, to be clear from the first day. */
export type Assignment = {
  readonly title: string;
  readonly taskGroup: TaskGroup | null;
  readonly priority: Priority | null;
  /** The accountable official, a pseudonymous id; null where not known. */
  readonly official: string | null;
  readonly coordinators: readonly Coordinator[];
  readonly products: readonly Product[];
  /** By what authority: the source document and its clause. */
  readonly authority: Citation;
};

/** Which of the six things an import has left open. The assigning body closes each before it accepts. */
export type Gap =
  | 'lead'
  | 'title'
  | 'task-group'
  | 'priority'
  | 'deadline'
  | 'products'
  | 'product-kind'
  | 'product-issuer'
  | 'evidence'
  | 'coordinator-part'
  | 'clause';

/** Something about the words of a list that somebody should look at; it keeps nothing from going on. */
export type Finding = {
  readonly finding: FindingKind;
  readonly words: string;
};

/** When a deadline is due, worked out when it was set. */
export type Due = {
  readonly lastDay: LocalDate;
  /** 24:00 of the last day in Asia/Ho_Chi_Minh, exclusive. */
  readonly at: Instant;
  /** By when what another body signs must be submitted; `at` less the signing lead time of the policy. */
  readonly submitBy: Instant;
  readonly calendarKnown: boolean;
};

/** The end of one of the clocks of the house; what is effective at that very instant is too late. */
export type HouseTerm = {
  readonly lastDay: LocalDate;
  readonly at: Instant;
  readonly calendarKnown: boolean;
};

/** How a child belongs to the task that it came from. */
export type ParentLink = {
  readonly task: string;
  readonly as: 'joint-lead' | 'group-member' | 'year' | 'part';
};

/** One link in the chain of deadlines, kept for good. */
export type DeadlineStep = {
  readonly deadline: Deadline;
  readonly due: Due | null;
  readonly setAt: Instant;
  /** What set it. */
  readonly by: 'assignment' | 'extension' | 'change' | 'return' | 'sending-back' | 'calendar';
};
