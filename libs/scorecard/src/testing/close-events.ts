import { accepted, type Actor, type Instant } from '@ledger/kernel';
import type { Given } from '@ledger/kernel/testing';
import { person } from '@ledger/task/testing';
import type {
  ChallengeAnswered,
  FigureChallenged,
  PeriodCloseEvent,
  PeriodCloseProposed,
} from '../domain/close/period-close.events.js';
import { periodNamed } from '../domain/period/scoring-period.js';

/** Who closes periods in tests, and who speaks for the agency that is scored. */
export const CLOSERS = {
  proposer: person('p-proposer', 'vpcp', ['monitor']),
  approver: person('p-approver', 'vpcp', ['council']),
  other: person('p-other', 'vpcp', ['council']),
  elsewhere: person('p-elsewhere', 'tgv57', ['council']),
  ofTheAgency: person('p-own', 'bkhcn', ['council']),
  head: person('p-science-head', 'bkhcn', ['lead-head'], 'head'),
  otherHead: person('p-head', 'btttt', ['lead-head'], 'head'),
} as const;

export const SECOND_QUARTER = accepted(periodNamed('2025-Q2'));

export const SNAPSHOT = { sha256: 'a'.repeat(64), size: 1200, type: 'text/plain' };

export const CLOSE = '3b2c9d7e-1f4a-5b6c-8d9e-0a1b2c3d4e5f';

type ProposedPayload = PeriodCloseProposed['payload'];

export const PROPOSED: ProposedPayload = {
  scope: { of: 'agency', id: 'bkhcn' },
  period: '2025-Q2',
  position: '40',
  leaf: 'b'.repeat(64),
  recordedTime: '2025-07-14T09:00:00.000Z',
  asOf: '2025-07-14T17:00:00.000Z',
  knownAt: '2025-07-14T17:00:00.000Z',
  policy: 'qd-366',
  rules: 'c'.repeat(64),
  covers: { by: 'agency', keys: ['bkhcn'] },
  snapshot: SNAPSHOT,
};

const AT: Instant = '2025-07-15T02:00:00.000Z';

function given(event: PeriodCloseEvent, actor: Actor): Given<PeriodCloseEvent> {
  return { ...event, meta: { actor, recordedAt: AT, effectiveAt: AT } };
}

export const proposed = (part: Partial<ProposedPayload> = {}) =>
  given(
    { type: 'scorecard.period-close-proposed', payload: { ...PROPOSED, ...part } },
    CLOSERS.proposer,
  );

export const withdrawn = () =>
  given(
    { type: 'scorecard.period-close-withdrawn', payload: { reason: 'Còn thiếu' } },
    CLOSERS.proposer,
  );

export const closed = () =>
  given(
    {
      type: 'scorecard.period-closed',
      payload: { snapshot: SNAPSHOT.sha256, position: PROPOSED.position },
    },
    CLOSERS.approver,
  );

export const challenged = (part: Partial<FigureChallenged['payload']> = {}) =>
  given(
    {
      type: 'scorecard.figure-challenged',
      payload: { challenge: 'c-1', figure: 'buckets.openOverdue', reason: 'Đã nộp', ...part },
    },
    CLOSERS.head,
  );

export const answered = (outcome: ChallengeAnswered['payload']['outcome'] = 'stands') =>
  given(
    {
      type: 'scorecard.challenge-answered',
      payload: { challenge: 'c-1', outcome, grounds: 'Chưa ký' },
    },
    CLOSERS.approver,
  );
