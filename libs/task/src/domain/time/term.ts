import type { Deadline, Instant } from '@ledger/kernel';
import type { Due } from '../parts.js';

/** What became of a due instant. It is decided once, when the instant passes, and only then. */
export type Fate =
  | { readonly fate: 'ahead' }
  /** It passed while the task was handed over or suspended. */
  | {
      readonly fate: 'covered';
      readonly by: 'hand-over' | 'suspension';
      readonly instant: Instant;
      readonly answerable: string;
    }
  /** It passed while an extension asked in time was waiting for its answer, which decides it. */
  | { readonly fate: 'waiting'; readonly since: Instant }
  /** It was missed, and stays so. */
  | { readonly fate: 'missed'; readonly since: Instant };

/** The deadline in force. */
export interface Term {
  readonly deadline: Deadline;
  /** Null for what is never due. */
  readonly due: Due | null;
  readonly fate: Fate;
}

export const AHEAD: Fate = { fate: 'ahead' };

/** A due instant that passed without a hand-over, and for which somebody answered at that instant. */
export interface Occurrence {
  readonly missedAt: Instant;
  readonly answerable: string;
  /** Confirmed as an objective cause; it stays missed. */
  readonly excused: { readonly grounds: string; readonly at: Instant } | null;
}

/** A due instant that passed while an extension asked in time was pending: missed if that one fails, cured if granted. */
export type Waiting = Pick<Occurrence, 'missedAt' | 'answerable'>;
