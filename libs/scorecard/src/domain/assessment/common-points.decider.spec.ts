import { describe, it } from '@jest/globals';
import { refuse } from '@ledger/kernel';
import { specify } from '@ledger/kernel/testing';
import { by, COUNCIL_MEMBER, SOURCE } from '../../testing/people.js';
import { DEFAULT_SCORING_POLICY } from '../policy/default-policy.seed.js';
import {
  commonPointsDecider,
  type AssessCommonPoints,
  type AssessmentFacts,
} from './common-points.decider.js';
import type { CommonPointsAssessed } from './common-points.events.js';

const POLICY_BASIS = { stream: 'policy-scoring', rev: 0 };
const AGENCY_BASIS = { stream: 'agency-bkhcn', rev: 0 };
const facts: AssessmentFacts = {
  policy: {
    adopted: { policy: 'first', from: '2025-01-01', rules: DEFAULT_SCORING_POLICY, source: SOURCE },
    basis: POLICY_BASIS,
  },
  agency: { basis: AGENCY_BASIS },
};
const context = { ...by(COUNCIL_MEMBER, '2025-07-10T02:00:00.000Z'), facts };
const { given } = specify(commonPointsDecider, context);

const assess: AssessCommonPoints = {
  kind: 'AssessCommonPoints',
  agency: 'bkhcn',
  period: '2025-Q2',
  points: '27.5',
  grounds: 'Chấp hành tốt kỷ luật, kỷ cương',
};
const assessed = (points = '27.5'): CommonPointsAssessed => ({
  type: 'scorecard.common-points-assessed',
  payload: {
    agency: 'bkhcn',
    period: '2025-Q2',
    policy: 'first',
    points,
    grounds: assess.grounds,
  },
});

describe('assessing the common points', () => {
  it('rests on the policy of the period, and says so', () => {
    given([])
      .when(assess)
      .then([{ ...assessed(), basis: [POLICY_BASIS, AGENCY_BASIS] }]);
  });

  it('may be done anew; the same again decides nothing', () => {
    given([assessed('20')])
      .when(assess)
      .then([{ ...assessed(), basis: [POLICY_BASIS, AGENCY_BASIS] }]);
    given([assessed()]).when(assess).thenNothing();
  });

  it.each(['30.1', '-1', 'many', ''])('refuses %p points of 30', (points) => {
    given([])
      .when({ ...assess, points })
      .thenRefuses('assessment.points-invalid', { points, most: '30' });
  });

  it('refuses to do without grounds', () => {
    given([])
      .when({ ...assess, grounds: ' ' })
      .thenRefuses('assessment.grounds-missing');
  });

  it('is for the roles that the policy names', () => {
    given([])
      .when(assess, { actor: { ...COUNCIL_MEMBER, roles: ['auditor'] } })
      .thenRefuses('authority.role-missing', { role: 'council' });
  });

  it('is refused to those who serve in the agency', () => {
    given([])
      .when(assess, { actor: { ...COUNCIL_MEMBER, agency: 'bkhcn' } })
      .thenRefuses('assessment.of-own-agency', { agency: 'bkhcn' });
  });

  it('refuses a period that cannot be read, or that no policy scores', () => {
    given([])
      .when({ ...assess, period: '2025-Q5' })
      .thenRefuses('scorecard.period-unreadable');
    const none = refuse('scoring-policy.none-in-force', { date: '2024-12-31' });
    given([])
      .when(assess, { facts: { ...facts, policy: none } })
      .thenRefuses('scoring-policy.none-in-force');
  });

  it('refuses an agency that nobody knows', () => {
    const unknown = refuse('agency.unknown', { agency: 'bkhcn' });
    given([])
      .when(assess, { facts: { ...facts, agency: unknown } })
      .thenRefuses('agency.unknown');
  });
});
