import { describe, expect, it } from '@jest/globals';
import { refuse } from '@ledger/kernel';
import { specify } from '@ledger/kernel/testing';
import {
  closed,
  CLOSERS,
  PROPOSED,
  proposed,
  SECOND_QUARTER,
  SNAPSHOT,
  withdrawn,
} from '../../testing/close-events.js';
import { by } from '../../testing/people.js';
import { closeIdOf } from './close-scope.js';
import {
  proposalFault,
  proposeCloseDecider,
  sightFault,
  type ProposeClose,
} from './propose-close.decider.js';

const BASIS = { stream: 'policy-scoring', rev: 0 };
const { scope, period, position, ...found } = PROPOSED;
const facts = { ...found, basis: BASIS };
const context = { ...by(CLOSERS.proposer, '2025-07-15T02:00:00.000Z'), facts };
const { given } = specify(proposeCloseDecider, context);
const propose: ProposeClose = { kind: 'ProposeClose', scope, period: SECOND_QUARTER, position };

describe('proposing to close a period', () => {
  it('names the position, its leaf, the policy, T, K and the snapshot, and cites the file', () => {
    given([])
      .when(propose)
      .then([
        {
          type: 'scorecard.period-close-proposed',
          payload: { ...PROPOSED, period },
          basis: [BASIS],
          attachments: [SNAPSHOT],
        },
      ]);
  });

  it('is done anew once a proposal was withdrawn, and not while one is pending', () => {
    given([proposed(), withdrawn()])
      .when(propose)
      .then([
        {
          type: 'scorecard.period-close-proposed',
          payload: PROPOSED,
          basis: [BASIS],
          attachments: [SNAPSHOT],
        },
      ]);
    given([proposed()])
      .when(propose)
      .thenRefuses('period-close.pending', { position, snapshot: SNAPSHOT.sha256 });
  });

  it('is refused once the period is closed, naming the close that stands', () => {
    given([proposed(), closed()])
      .when(propose)
      .thenRefuses('period-close.already-closed', {
        close: closeIdOf(scope, SECOND_QUARTER),
        position,
        snapshot: SNAPSHOT.sha256,
      });
  });

  it('is for the council and for those who follow the work, and not for whoever is scored', () => {
    given([]).when(propose, { actor: CLOSERS.head }).thenRefuses('authority.role-missing');
    given([])
      .when(propose, { actor: CLOSERS.ofTheAgency })
      .thenRefuses('period-close.of-own-agency', { agency: 'bkhcn' });
  });

  it('waits until the period is over', () => {
    const early = { ...facts, asOf: '2025-06-30T16:59:59.999Z' };
    given([])
      .when(propose, { facts: early })
      .thenRefuses('period-close.not-over', { period: '2025-Q2' });
    const atItsEnd = { asOf: SECOND_QUARTER.to, knownAt: SECOND_QUARTER.to };
    expect(sightFault(SECOND_QUARTER, atItsEnd)).toBeNull();
  });

  it('takes no T after K', () => {
    const ahead = { ...facts, asOf: '2025-08-01T00:00:00.000Z' };
    given([])
      .when(propose, { facts: ahead })
      .thenRefuses('period-close.looks-ahead', { knownAt: PROPOSED.knownAt });
  });

  it('is refused before anything is folded where no figure is needed to refuse it', () => {
    expect(proposalFault(propose, { phase: 'none' }, CLOSERS.head)).toEqual(
      refuse('authority.role-missing', { role: 'council' }),
    );
    expect(proposalFault(propose, { phase: 'none' }, CLOSERS.proposer)).toBeNull();
  });
});
