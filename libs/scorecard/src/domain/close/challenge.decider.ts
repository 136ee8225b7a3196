import {
  refuse,
  refuseWithoutAnyRole,
  type Actor,
  type Decider,
  type Refusal,
  type Role,
} from '@ledger/kernel';
import type { ChallengeAnswered, PeriodCloseEvent } from './period-close.events.js';
import { CLOSE_FOLD, type Challenge, type ClosedPeriod, type PeriodClose } from './period-close.js';
import { closerFault } from './propose-close.decider.js';
import { isSamePerson } from './same-person.js';

export type ChallengeFigure = {
  readonly kind: 'ChallengeFigure';
  readonly close: string;
  readonly challenge: string;
  readonly figure: string;
  readonly reason: string;
};

export interface ChallengeFacts {
  /** Whom the figure is about: these agencies, or those that their duties passed on to. */
  readonly speakers: readonly string[];
  /** The snapshot has a figure of that name. */
  readonly inSnapshot: boolean;
}

/** Whoever speaks for an agency that the figure is about. */
const SPEAKERS: readonly [Role, ...Role[]] = ['lead-head', 'lead-officer'];

export const challengeFigureDecider: Decider<
  PeriodClose,
  ChallengeFigure,
  PeriodCloseEvent,
  ChallengeFacts
> = {
  ...CLOSE_FOLD,
  decide(command, state, { actor, facts }) {
    const { close, challenge, figure, reason } = command;
    const closed = closedPeriod(close, state);
    if ('refused' in closed) return closed;
    const refused =
      speakerFault(actor, facts.speakers) ?? figureFault(command, closed, facts.inSnapshot);
    if (refused !== null) return refused;
    return [{ type: 'scorecard.figure-challenged', payload: { challenge, figure, reason } }];
  },
};

function speakerFault(actor: Actor, speakers: readonly string[]): Refusal | null {
  const missing = refuseWithoutAnyRole(actor, SPEAKERS);
  if (missing !== null) return missing;
  if (actor.kind === 'person' && speakers.includes(actor.agency)) return null;
  const agency = actor.kind === 'person' ? actor.agency : actor.process;
  return refuse('figure-challenge.of-another-card', { agency });
}

function figureFault(
  { figure, reason }: ChallengeFigure,
  { challenges }: ClosedPeriod,
  inSnapshot: boolean,
): Refusal | null {
  if (reason.trim() === '') return refuse('period-close.words-missing', { field: 'reason' });
  if (!inSnapshot) return refuse('figure-challenge.figure-unknown', { figure });
  const pending = challenges.find((one) => one.figure === figure && one.answer === null);
  if (pending === undefined) return null;
  return refuse('figure-challenge.pending', { figure, challenge: pending.challenge });
}

export type AnswerChallenge = {
  readonly kind: 'AnswerChallenge';
  readonly close: string;
  readonly challenge: string;
  readonly outcome: ChallengeAnswered['payload']['outcome'];
  readonly grounds: string;
};

export const answerChallengeDecider: Decider<PeriodClose, AnswerChallenge, PeriodCloseEvent, null> =
  {
    ...CLOSE_FOLD,
    decide(command, state, { actor }) {
      const { close, challenge: id, outcome, grounds } = command;
      const closed = closedPeriod(close, state);
      if ('refused' in closed) return closed;
      const challenge = closed.challenges.find((one) => one.challenge === id);
      if (challenge === undefined) return refuse('figure-challenge.unknown', { challenge: id });
      const refused = answererFault(actor, closed, challenge);
      if (refused !== null) return refused;
      if (challenge.answer !== null) return refuse('figure-challenge.answered', { challenge: id });
      if (grounds.trim() === '') return refuse('period-close.words-missing', { field: 'grounds' });
      const payload = { challenge: id, outcome, grounds };
      return [{ type: 'scorecard.challenge-answered', payload }];
    },
  };

/** Somebody of the bodies that closed it, but neither who proposed it, nor who challenged the figure, nor of that agency. */
function answererFault(
  actor: Actor,
  { proposal, approval }: ClosedPeriod,
  challenge: Challenge,
): Refusal | null {
  const refused = closerFault(actor, proposal.scope);
  if (refused !== null) return refused;
  const bodies = new Set(
    [proposal.by, approval.by].flatMap((by) => (by.kind === 'person' ? [by.agency] : [])),
  );
  if (actor.kind !== 'person' || !bodies.has(actor.agency)) {
    return refuse('figure-challenge.not-by-closing-body', { bodies: [...bodies].join(', ') });
  }
  const { by } = challenge;
  const isOfChallenger = by.kind === 'person' && by.agency === actor.agency;
  const involved = isOfChallenger || [proposal.by, by].some((one) => isSamePerson(actor, one));
  return involved
    ? refuse('figure-challenge.by-involved', { challenge: challenge.challenge })
    : null;
}

function closedPeriod(close: string, state: PeriodClose): ClosedPeriod | Refusal {
  if (state.phase === 'closed') return state;
  return state.phase === 'none'
    ? refuse('period-close.unknown', { close })
    : refuse('period-close.not-closed', { close });
}
