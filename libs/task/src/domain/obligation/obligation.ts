import type { Instant, LocalDate } from '@ledger/kernel';
import type { Obstacle, ExtensionRequest, Submission } from '../papers.js';
import type { ParentLink } from '../parts.js';
import type { Recorded, RunningClock } from '../task.js';
import type { HeldInstant, Occurrence } from '../time/term.js';

export type ObligationPhase =
  /** Recorded with its words, led by nobody, and charged to the assigning body. */
  | 'undecided'
  | 'issued'
  /** Nobody acknowledged it within the term, so it counts as received. */
  | 'received'
  | 'disputed'
  | 'in-progress'
  | 'handed-over'
  | 'suspended'
  | 'completed'
  | 'cancelled'
  | 'superseded'
  | 'merged';

export interface PendingExtension {
  readonly request: string;
  readonly content: ExtensionRequest;
  readonly at: Instant;
  readonly late: boolean;
  readonly answer: RunningClock;
}

export interface MadeSubmission {
  readonly submission: string;
  readonly content: Submission;
  readonly at: Instant;
  readonly enteredLate: boolean;
}

export interface CoordinatorAsk {
  readonly ask: string;
  readonly coordinator: string;
  readonly part: string;
  readonly answer: RunningClock;
  readonly answeredAt: Instant | null;
}

/** A stretch of time in which one agency answered. */
export interface Answering {
  /** The assigning body as long as there is no lead. */
  readonly agency: string;
  readonly from: Instant;
}

/** A task for which exactly one agency answers at a time: what is scored. */
export interface Obligation extends Recorded {
  readonly kind: 'obligation';
  readonly phase: ObligationPhase;
  /** The phase that a suspension interrupted; null outside one. */
  readonly resumesTo: ObligationPhase | null;
  readonly lead: string | null;
  /** The lead and those whose duty passed on to it by mergers, whose people acted for it. */
  readonly leadLineage: readonly string[];
  readonly answering: readonly Answering[];
  readonly parent: ParentLink | null;
  readonly occurrences: readonly Occurrence[];
  /** Due instants that passed, and are missed if what holds them fails. */
  readonly held: readonly HeldInstant[];
  readonly extension: PendingExtension | null;
  readonly extensionsGranted: number;
  readonly submissions: readonly MadeSubmission[];
  readonly issued: readonly { readonly product: string; readonly date: LocalDate }[];
  readonly asks: readonly CoordinatorAsk[];
  readonly obstacles: readonly Obstacle[];
  /** Accepted products of a continuous task. */
  readonly milestones: number;
  readonly acknowledge: RunningClock | null;
  readonly resolve: RunningClock | null;
  readonly report: RunningClock | null;
}

/** Who answers now: the lead, or the assigning body as long as there is none. */
export function answerableOf(task: Pick<Obligation, 'lead' | 'parties'>): string {
  return task.lead ?? task.parties.assigner;
}
