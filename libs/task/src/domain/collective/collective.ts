import type { Instant } from '@ledger/kernel';
import type { Leads } from '../events/collective.events.js';
import type { Recorded } from '../task.js';

export type CollectivePhase =
  'open' | 'handed-over' | 'suspended' | 'completed' | 'cancelled' | 'superseded' | 'merged';

/** What another joint lead said to the claim that the first one made; silence is said by a lapse. */
export interface JointAnswer {
  readonly lead: string;
  readonly grounds: string | null;
  readonly at: Instant;
}

/**
 * A task given to several agencies, or to one for every year. It keeps the wording; nobody answers for it but through
 * its children, and its own status is derived from theirs.
 */
export interface Collective extends Recorded {
  readonly kind: 'collective';
  readonly phase: CollectivePhase;
  readonly leads: Leads;
  readonly parent: string | null;
  /** Members of an open group that were named since, each with the instant from which it answers. */
  readonly named: readonly { readonly member: string; readonly from: Instant }[];
  readonly jointAnswers: readonly JointAnswer[];
}
