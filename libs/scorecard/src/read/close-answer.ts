import type { RecordedEvent } from '@ledger/event-log';
import type { Actor } from '@ledger/kernel';
import type { Challenge, CloseProposal } from '../domain/close/period-close.js';
import type { Standing } from '../domain/obligation/standing.js';
import type { CloseCorrections } from './close-corrections.js';
import type { KnownClose } from './close-room.js';
import type { FedCorrection } from './correction-feed.js';

/** The close of a period as JSON: what was proposed, by whom it was approved, and what is disputed. */
export function closeAnswer({ id, state }: KnownClose) {
  const { phase, proposal } = state;
  return {
    ...closeItem({ id, state }),
    asOf: proposal.asOf,
    knownAt: proposal.knownAt,
    recordedTime: proposal.recordedTime,
    policy: proposal.policy,
    rules: proposal.rules,
    covers: proposal.covers,
    proposed: doneAnswer(proposal),
    withdrawn:
      phase === 'withdrawn'
        ? { ...doneAnswer(state.withdrawal), reason: state.withdrawal.reason }
        : null,
    approved: phase === 'closed' ? doneAnswer(state.approval) : null,
    challenges: phase === 'closed' ? state.challenges.map(challengeAnswer) : [],
  };
}

/** As lists tell it. */
export function closeItem({ id, state: { phase, proposal } }: KnownClose) {
  const { scope, period, position, leaf, snapshot } = proposal;
  return { id, phase, scope, period, position, leaf, snapshot };
}

function challengeAnswer({ challenge, figure, reason, answer, ...done }: Challenge) {
  return {
    id: challenge,
    figure,
    reason,
    challenged: doneAnswer(done),
    answer:
      answer === null
        ? null
        : { outcome: answer.outcome, grounds: answer.grounds, answered: doneAnswer(answer) },
  };
}

function doneAnswer({ by, at }: Pick<CloseProposal, 'by' | 'at'>) {
  return { by: whoOf(by), at };
}

function whoOf(actor: Actor) {
  if (actor.kind === 'process') return { process: actor.process };
  return { person: actor.person, agency: actor.agency };
}

export function correctionsAnswer(close: KnownClose, corrections: CloseCorrections) {
  const { since, seen, figures, obligations, others } = corrections;
  return {
    ...closeItem(close),
    asOf: seen.asOf,
    knownAt: seen.knownAt,
    since: String(since),
    upTo: String(seen.position),
    figures,
    obligations: obligations.map(({ obligation, facts, from, to, events }) => ({
      obligation,
      from: standingAnswer(from),
      to: standingAnswer(to),
      facts,
      events: events.map(eventAnswer),
    })),
    otherEvents: others.map(eventAnswer),
  };
}

function standingAnswer(standing: Standing | null) {
  if (standing === null) return null;
  const { status, marks, reasons } = standing;
  return { status, marks, reasons };
}

export function fedAnswer({ close, at, event, obligation }: FedCorrection) {
  const { id, scope, period } = closeItem(close);
  return { close: id, scope, period, at: String(at), obligation, event: eventAnswer(event) };
}

function eventAnswer({ envelope, position }: RecordedEvent) {
  const { id, type, stream, rev, recordedAt, effectiveAt, enteredLate } = envelope;
  const place = { position: String(position), revision: String(rev) };
  return { id, type, stream, ...place, recordedAt, effectiveAt, enteredLate };
}

export type CloseItem = ReturnType<typeof closeItem>;
export type CloseAnswer = ReturnType<typeof closeAnswer>;
export type FedAnswer = ReturnType<typeof fedAnswer>;
export type CorrectionsAnswer = ReturnType<typeof correctionsAnswer>;
