import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_SCORING_POLICY } from '../domain/policy/default-policy.seed.js';
import { openScoreHouse, type ScoreHouse } from '../testing/score-house.js';
import { ADOPTION } from '../testing/score-stories.js';

let house: ScoreHouse;
beforeAll(async () => {
  house = await openScoreHouse();
});
afterAll(() => house.close());

const get = (path: string) => house.get(path);
const council = { agency: 'vpcp', roles: ['council'] as const };

describe('decisions on scoring over HTTP', () => {
  it('is none before a policy is adopted', async () => {
    expect(await get('agencies/btttt/scorecards/2025')).toMatchObject({
      status: 409,
      body: { code: 'scoring-policy.none-in-force' },
    });
  });

  it('refuses a policy whose weights do not add up, and adopts one whose do', async () => {
    const weights = { quantity: '0.5', quality: '0.5', progress: '0.5' };
    const rules = { ...DEFAULT_SCORING_POLICY, weights };
    expect(await house.give('scoring-policies', { ...ADOPTION, rules })).toMatchObject({
      status: 422,
      body: { code: 'scoring-policy.sum-wrong' },
    });
    expect(await house.give('scoring-policies', ADOPTION)).toMatchObject({
      status: 200,
      body: { id: 'qd-366', events: [{ type: 'scorecard.policy-adopted' }] },
    });
    expect(await house.give('scoring-policies', { ...ADOPTION, policy: 'other' })).toMatchObject({
      status: 409,
      body: { code: 'scoring-policy.overlapping' },
    });
  });

  it('takes common points from the council, for agencies that there are', async () => {
    const content = { period: '2025', points: '27.5', grounds: 'Chấp hành tốt kỷ cương' };
    const path = 'agencies/btttt/common-point-assessments';
    expect(await house.give(path, content, council)).toMatchObject({
      status: 200,
      body: { events: [{ type: 'scorecard.common-points-assessed' }] },
    });
    expect((await house.give(path, content)).body).toMatchObject({
      code: 'authority.role-missing',
    });
    const unknown = 'agencies/nobody/common-point-assessments';
    expect((await house.give(unknown, content, council)).body).toMatchObject({
      code: 'agency.unknown',
    });
  });

  it('tries rules before they are adopted, and records nothing', async () => {
    await house.follow();
    const head = await house.log.head();
    const points = { common: '40', results: '60' };
    const question = { peerGroup: 'ministries', period: '2025' };
    const rules = { ...DEFAULT_SCORING_POLICY, points };
    expect(await house.give('scoring-policy-trials', { ...question, rules })).toMatchObject({
      status: 200,
      body: {
        policy: 'qd-366',
        compared: 3,
        changes: [
          {
            agency: 'btttt',
            total: { from: { shown: '97.5' }, to: { shown: '87.5' } },
            difference: { exact: '-10' },
            because: [{ cause: 'weights-or-points' }],
          },
        ],
      },
    });
    const broken = { ...rules, points: { common: '50', results: '60' } };
    expect(
      (await house.give('scoring-policy-trials', { ...question, rules: broken })).body,
    ).toMatchObject({ code: 'scoring-policy.sum-wrong' });
    expect(await house.log.head()).toBe(head);
  });
});
