import type { AttachmentRef, Capacity, Deadline, LocalDate, Sha256 } from '@ledger/kernel';
import type { CauseClass, EvidenceKind, Issuer, ObstacleClass } from './vocabulary.js';

/** A paper that is brought for one item of evidence. Either a stored file, or a custodian of what is classified. */
export type EvidenceAnswer = {
  readonly item: string;
  readonly kind: EvidenceKind;
  readonly issuer: Issuer;
  readonly number: string;
  readonly date: LocalDate;
  readonly reference: string;
  readonly file: { readonly sha256: Sha256; readonly size: number; readonly type: string } | null;
  readonly custodian: string | null;
};

/** That everything is done, item of evidence by item. */
export type CompletionClaim = {
  readonly kind: 'completion-claim';
  readonly summary: string;
  readonly answers: readonly EvidenceAnswer[];
  /** Why it is handed over though child tasks are open; null where none is. */
  readonly openChildrenReason: string | null;
};

/** Why more time is needed, and until when. */
export type ExtensionRequest = {
  readonly kind: 'extension-request';
  readonly cause: CauseClass;
  readonly grounds: string;
  readonly progress: string;
  readonly deadline: Deadline;
};

/** Products sent to the body that signs them; one of the lead's own may go along. */
export type Submission = {
  readonly kind: 'submission';
  readonly body: Issuer;
  readonly products: readonly string[];
  readonly number: string;
  readonly date: LocalDate;
  readonly reference: string;
};

/** What a paper says, by its kind. */
export type PaperContent = CompletionClaim | ExtensionRequest | Submission;

/** Who answers for a paper: prepared by one person, signed by another over the hash of what was prepared. */
export type Signature = {
  readonly paper: string;
  readonly hash: Sha256;
  readonly preparedBy: string;
  readonly signedBy: string;
  readonly capacity: Capacity;
};

/** Something that stands in the way, its root cause and what is proposed. */
export type Obstacle = {
  readonly obstacle: string;
  readonly class: ObstacleClass;
  readonly cause: string;
  readonly proposal: string;
};

/** The stored files that a paper brings. */
export function filesOf(content: PaperContent): readonly AttachmentRef[] {
  if (content.kind !== 'completion-claim') return [];
  return content.answers.flatMap(({ file }) => (file === null ? [] : [file]));
}

/** With the files that the events' paper brings, by which whoever may read the task finds them. */
export function citing<E extends object>(
  content: PaperContent,
  events: readonly E[],
): readonly (E & { readonly attachments?: readonly AttachmentRef[] })[] {
  const attachments = filesOf(content);
  return attachments.length === 0 ? events : events.map((event) => ({ ...event, attachments }));
}
