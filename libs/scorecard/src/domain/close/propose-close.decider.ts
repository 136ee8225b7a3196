import {
  isOpen,
  refuse,
  refuseWithoutAnyRole,
  type Actor,
  type Basis,
  type Decider,
  type Instant,
  type Refusal,
  type Role,
} from '@ledger/kernel';
import type { ScoringPeriod } from '../period/scoring-period.js';
import { agencyOf, closeIdOf, type CloseScope } from './close-scope.js';
import type { PeriodCloseEvent, PeriodCloseProposed } from './period-close.events.js';
import { PERIOD_CLOSE_LIFECYCLE } from './period-close.lifecycle.js';
import { CLOSE_FOLD, type PeriodClose } from './period-close.js';

export type ProposeClose = {
  readonly kind: 'ProposeClose';
  readonly scope: CloseScope;
  readonly period: ScoringPeriod;
  readonly position: string;
};

type Payload = PeriodCloseProposed['payload'];

/** What was folded from the log at the position, and stored. */
export interface ProposalFacts extends Omit<Payload, 'scope' | 'period' | 'position'> {
  /** Of the scoring policies. */
  readonly basis: Basis;
}

/** Whoever follows or weighs the work of agencies closes their periods; who keeps the house sees no figures. */
const CLOSERS: readonly [Role, ...Role[]] = ['council', 'monitor'];

export const proposeCloseDecider: Decider<
  PeriodClose,
  ProposeClose,
  PeriodCloseEvent,
  ProposalFacts
> = {
  ...CLOSE_FOLD,
  decide(command, state, { actor, facts: { basis, ...found } }) {
    const { scope, period, position } = command;
    const refused = proposalFault(command, state, actor) ?? sightFault(period, found);
    if (refused !== null) return refused;
    const payload = { scope, period: period.name, position, ...found };
    return [
      {
        type: 'scorecard.period-close-proposed',
        payload,
        basis: [basis],
        attachments: [found.snapshot],
      },
    ];
  },
};

/** What can be refused before anything is folded. */
export function proposalFault(
  { scope, period }: Pick<ProposeClose, 'scope' | 'period'>,
  state: PeriodClose,
  actor: Actor,
): Refusal | null {
  const refused = closerFault(actor, scope);
  if (refused !== null) return refused;
  if (isOpen(PERIOD_CLOSE_LIFECYCLE, state.phase, 'ProposeClose') || state.phase === 'none') {
    return null;
  }
  const { position, snapshot } = state.proposal;
  const first = { close: closeIdOf(scope, period), position, snapshot: snapshot.sha256 };
  return state.phase === 'closed'
    ? refuse('period-close.already-closed', first)
    : refuse('period-close.pending', first);
}

/** Those who close periods, but nobody the card of the agency that they serve in. */
export function closerFault(actor: Actor, scope: CloseScope): Refusal | null {
  const missing = refuseWithoutAnyRole(actor, CLOSERS);
  if (missing !== null) return missing;
  const agency = agencyOf(scope);
  const own = actor.kind === 'person' && actor.agency === agency;
  return own ? refuse('period-close.of-own-agency', { agency: actor.agency }) : null;
}

/** A period is closed once it is over, as of a T that was no guess when it was known. */
export function sightFault(
  { name, to }: Pick<ScoringPeriod, 'name' | 'to'>,
  { asOf, knownAt }: { readonly asOf: Instant; readonly knownAt: Instant },
): Refusal<'period-close.not-over' | 'period-close.looks-ahead'> | null {
  if (asOf < to) return refuse('period-close.not-over', { period: name, asOf });
  return asOf > knownAt ? refuse('period-close.looks-ahead', { asOf, knownAt }) : null;
}
