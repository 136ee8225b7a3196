import type { Deadline, Instant } from '@ledger/kernel';
import type { Due } from '../parts.js';

/** What keeps a due instant that passed from being missed, as long as it lasts. */
export type Holder = 'hand-over' | 'extension';

/** What became of a due instant. It is decided once, when the instant passes, and only then. */
export type Fate =
  | { readonly fate: 'ahead' }
  /** It passed while the task was suspended, and means nothing any more. */
  | { readonly fate: 'passed' }
  /** It passed while the task was handed over, or waiting on an extension asked in time. */
  | { readonly fate: 'held'; readonly by: Holder; readonly since: Instant }
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

/** A due instant that passed and is missed if what holds it fails: a request refused, a hand-over withdrawn. */
export interface HeldInstant extends Pick<Occurrence, 'missedAt' | 'answerable'> {
  readonly by: Holder;
}
