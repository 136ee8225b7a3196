import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import { foldGiven, specify } from '@ledger/kernel/testing';
import { ADMINISTRATOR, by, SOURCE } from '../../testing/people.js';
import { DEFAULT_SCORING_POLICY } from './default-policy.seed.js';
import { policyInForce, policyNamed } from './policy-history.js';
import { scoringPolicyDecider, type AdoptScoringPolicy } from './scoring-policy.decider.js';
import type { ScoringPolicyAdopted } from './scoring-policy.events.js';

const NOW = '2025-06-10T02:00:00.000Z';
const { given } = specify(scoringPolicyDecider, by(ADMINISTRATOR, NOW));

const second: AdoptScoringPolicy = {
  kind: 'AdoptScoringPolicy',
  policy: 'second',
  from: '2025-07-01',
  rules: DEFAULT_SCORING_POLICY,
  source: SOURCE,
};

function adopted(part: Partial<AdoptScoringPolicy> = {}): ScoringPolicyAdopted {
  const { policy, from, rules, source } = { ...second, ...part };
  return { type: 'scorecard.policy-adopted', payload: { policy, from, rules, source } };
}

const first = adopted({ policy: 'first', from: '2025-01-01' });

describe('adopting a scoring policy', () => {
  it('takes effect by itself on its day', () => {
    given([first])
      .when(second)
      .then([{ ...adopted(), effectiveAt: startOfDay('2025-07-01'), enteredLate: false }]);
  });

  it('may begin in the past only the first time, when nothing was scored before', () => {
    const early = { ...second, from: '2025-01-01' };
    given([])
      .when(early)
      .then([{ ...adopted(early), effectiveAt: startOfDay('2025-01-01'), enteredLate: true }]);
    given([first])
      .when({ ...second, from: '2025-06-09' })
      .thenRefuses('scoring-policy.back-dated', { from: '2025-06-09', today: '2025-06-10' });
  });

  it('decides nothing when it was so adopted before', () => {
    given([first, adopted()])
      .when({ ...second, source: { ...SOURCE, number: null } })
      .thenNothing();
  });

  it.each(['2025-07-01', '2025-06-20', '2025-01-01'])(
    'refuses another from %s, where one begins then or later',
    (from) => {
      given([first, adopted()])
        .when({ ...second, policy: 'third', from })
        .thenRefuses('scoring-policy.overlapping', {
          policy: 'second',
          from,
          recorded: '2025-07-01',
        });
    },
  );

  it('refuses a name that another policy has for good', () => {
    given([first])
      .when({ ...second, policy: 'first' })
      .thenRefuses('scoring-policy.name-taken', { policy: 'first' });
  });

  it('refuses weights that do not add up', () => {
    const weights = { quantity: '0.4', quality: '0.4', progress: '0.4' };
    given([])
      .when({ ...second, rules: { ...DEFAULT_SCORING_POLICY, weights } })
      .thenRefuses('scoring-policy.sum-wrong', { field: 'rules.weights', sum: '1.2000' });
  });

  it.each([
    ['policy', { policy: 'Không tên' }],
    ['from', { from: '2025-06-31' }],
  ])('refuses a wrong %s, naming it', (field, part) => {
    given([])
      .when({ ...second, ...part })
      .thenRefuses('scoring-policy.malformed', { field });
  });

  it('is for an administrator', () => {
    given([])
      .when(second, { actor: { ...ADMINISTRATOR, roles: ['auditor'] } })
      .thenRefuses('authority.role-missing', { role: 'administrator' });
  });
});

describe('the policy in force', () => {
  const history = foldGiven(scoringPolicyDecider, [first, adopted()]);
  const nameOn = (date: string) => policyInForce(history, date);

  it('is each from its day until the next one begins, and none before the first', () => {
    expect(nameOn('2024-12-31')).toMatchObject({ refused: 'scoring-policy.none-in-force' });
    expect(nameOn('2025-01-01')).toMatchObject({ policy: 'first' });
    expect(nameOn('2025-06-30')).toMatchObject({ policy: 'first' });
    expect(nameOn('2025-07-01')).toMatchObject({ policy: 'second' });
  });

  it('can be asked for by name, in force or not', () => {
    expect(policyNamed(history, 'second')).toMatchObject({ from: '2025-07-01' });
    expect(policyNamed(history, 'third')).toMatchObject({ refused: 'scoring-policy.unknown' });
  });
});
