import {
  isOpen,
  refuse,
  type Actor,
  type Decider,
  type Refusal,
  type Sha256,
} from '@ledger/kernel';
import type { PeriodCloseEvent } from './period-close.events.js';
import { PERIOD_CLOSE_LIFECYCLE } from './period-close.lifecycle.js';
import { CLOSE_FOLD, type CloseProposal, type PeriodClose } from './period-close.js';
import { closerFault } from './propose-close.decider.js';
import { isSamePerson } from './same-person.js';

/** Approves what was seen: the hash of the snapshot, and the position at which it was folded. */
export type ApproveClose = {
  readonly kind: 'ApproveClose';
  readonly close: string;
  readonly snapshot: Sha256;
  readonly position: string;
};

export interface ApprovalFacts {
  /** The stored snapshot has still the bytes of its hash. */
  readonly intact: boolean;
}

export const approveCloseDecider: Decider<
  PeriodClose,
  ApproveClose,
  PeriodCloseEvent,
  ApprovalFacts
> = {
  ...CLOSE_FOLD,
  decide(command, state, { actor, facts: { intact } }) {
    const proposal = approvable(command, state, actor);
    if ('refused' in proposal) return proposal;
    const { snapshot, position } = proposal;
    if (!intact) return refuse('period-close.snapshot-damaged', { snapshot: snapshot.sha256 });
    const payload = { snapshot: snapshot.sha256, position };
    return [{ type: 'scorecard.period-closed', payload, attachments: [snapshot] }];
  },
};

/** The proposal that is approved, before its bytes are looked at; or why it is not. */
export function approvable(
  { close, snapshot, position }: ApproveClose,
  state: PeriodClose,
  actor: Actor,
): CloseProposal | Refusal {
  const proposal = pendingFor(close, state, actor);
  if ('refused' in proposal) return proposal;
  if (isSamePerson(actor, proposal.by)) return refuse('period-close.by-proposer', { close });
  const pending = { snapshot: proposal.snapshot.sha256, position: proposal.position };
  const same = pending.snapshot === snapshot && pending.position === position;
  return same ? proposal : refuse('period-close.approves-other', pending);
}

/** By whoever proposed it, or whoever else could approve it, so that no proposal stands in the way for good. */
export type WithdrawClose = {
  readonly kind: 'WithdrawClose';
  readonly close: string;
  readonly reason: string;
};

export const withdrawCloseDecider: Decider<PeriodClose, WithdrawClose, PeriodCloseEvent, null> = {
  ...CLOSE_FOLD,
  decide({ close, reason }, state, { actor }) {
    const proposal = pendingFor(close, state, actor);
    if ('refused' in proposal) return proposal;
    if (reason.trim() === '') return refuse('period-close.words-missing', { field: 'reason' });
    return [{ type: 'scorecard.period-close-withdrawn', payload: { reason } }];
  },
};

/** The proposal that somebody may settle. */
function pendingFor(close: string, state: PeriodClose, actor: Actor): CloseProposal | Refusal {
  if (state.phase === 'none') return refuse('period-close.unknown', { close });
  const refused = closerFault(actor, state.proposal.scope);
  if (refused !== null) return refused;
  return isOpen(PERIOD_CLOSE_LIFECYCLE, state.phase, 'ApproveClose')
    ? state.proposal
    : refuse('period-close.not-pending', { close });
}
