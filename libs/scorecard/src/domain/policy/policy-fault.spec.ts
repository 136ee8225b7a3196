import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { DEFAULT_SCORING_POLICY } from './default-policy.seed.js';
import { schemaFault } from './json-schema.js';
import { policyFault } from './policy-fault.js';
import { SCORING_POLICY_SCHEMA } from './scoring-policy.schema.js';
import type { ScoringPolicy } from './scoring-policy.js';

const withRules = (part: Partial<ScoringPolicy>) => ({ ...DEFAULT_SCORING_POLICY, ...part });

describe('a scoring policy', () => {
  it('as domain.md §5 has it may be adopted', () => {
    expect(policyFault(DEFAULT_SCORING_POLICY)).toBeNull();
  });

  it('whose weights do not add up to 1 is refused, with what they come to', () => {
    const weights = { quantity: '0.33', quality: '0.33', progress: '0.33' };
    expect(policyFault(withRules({ weights }))).toEqual({
      refused: 'scoring-policy.sum-wrong',
      params: { field: 'rules.weights', sum: '0.9900', expected: '1' },
    });
  });

  it('may weigh by thirds, which add up exactly, and by decimals', () => {
    const weights = { quantity: '0.5', quality: '1/4', progress: '0.25' };
    expect(policyFault(withRules({ weights }))).toBeNull();
  });

  it('whose points do not come to 100 is refused', () => {
    expect(policyFault(withRules({ points: { common: '40', results: '70' } }))).toMatchObject({
      refused: 'scoring-policy.sum-wrong',
      params: { field: 'rules.points', sum: '110.0000', expected: '100' },
    });
  });

  it('with a share above the whole is refused', () => {
    expect(policyFault(withRules({ excellentQuota: '1.2' }))).toEqual({
      refused: 'scoring-policy.malformed',
      params: { field: 'rules.excellentQuota' },
    });
    const [best, ...rest] = DEFAULT_SCORING_POLICY.ratings;
    const gates = [{ gate: 'exceeded-share', atLeast: '30' }] as const;
    expect(policyFault(withRules({ ratings: [{ ...best!, gates }, ...rest] }))).toMatchObject({
      params: { field: 'rules.ratings.0.gates.0' },
    });
  });

  it('whose ratings do not go from best to worst, each once, is refused', () => {
    const [excellent, good, fulfilled] = DEFAULT_SCORING_POLICY.ratings;
    expect(policyFault(withRules({ ratings: [good!, excellent!, fulfilled!] }))).toEqual({
      refused: 'scoring-policy.ratings-unordered',
      params: { rating: 'excellent' },
    });
    const twice = { ...excellent!, minimumPoints: '80' };
    expect(policyFault(withRules({ ratings: [excellent!, twice] }))).toMatchObject({
      refused: 'scoring-policy.ratings-unordered',
    });
  });

  it.each<[string, object]>([
    ['rules.points.common', { points: { common: 30, results: '70' } }],
    ['rules.points.bonus', { points: { common: '30', results: '70', bonus: '5' } }],
    ['rules.weights.progress', { weights: { quantity: '1/2', quality: '1/2' } }],
    ['rules.perMajorError', { perMajorError: '-0.25' }],
    ['rules.commonAssessedBy', { commonAssessedBy: [] }],
    ['rules.ratings.0.gates.0', { ratings: [{ rating: 'good', minimumPoints: '1', gates: [{}] }] }],
    ['rules.membership', { membership: 'all' }],
    ['rules.surprise', { surprise: true }],
  ])('is refused at %s, naming the place', (field, part) => {
    const policy = { ...DEFAULT_SCORING_POLICY, ...part } as ScoringPolicy;
    expect(policyFault(policy)).toEqual({ refused: 'scoring-policy.malformed', params: { field } });
  });
});

describe('the published schema', () => {
  it('is JSON Schema, and a validator that others use finds the same policies well-formed', () => {
    const accepts = new Ajv2020().compile(SCORING_POLICY_SCHEMA);
    const fields = Object.keys(DEFAULT_SCORING_POLICY);
    const value = fc.oneof(
      fc.constantFrom<unknown>('0.5', '1/3', '30', 5, true, [], {}),
      fc.json(),
    );
    const changed = fc
      .tuple(fc.constantFrom(...fields), fc.option(value))
      .map(([field, other]) => ({ ...DEFAULT_SCORING_POLICY, [field]: other }));
    fc.assert(
      fc.property(changed, (policy) => {
        expect(schemaFault(SCORING_POLICY_SCHEMA, policy) === null).toBe(accepts(policy));
      }),
    );
    expect(accepts(DEFAULT_SCORING_POLICY)).toBe(true);
  });
});
