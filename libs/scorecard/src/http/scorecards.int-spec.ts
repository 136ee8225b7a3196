import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, sha256 } from '@ledger/kernel';
import { DEFAULT_SCORING_POLICY } from '../domain/policy/default-policy.seed.js';
import { openHouseWithPolicy, type ScoreHouse } from '../testing/score-house.js';

let house: ScoreHouse;
beforeAll(async () => {
  house = await openHouseWithPolicy();
  const content = { period: '2025', points: '27.5', grounds: 'Chấp hành tốt kỷ cương' };
  const council = { agency: 'vpcp', roles: ['council'] as const };
  await house.give('agencies/btttt/common-point-assessments', content, council);
});
afterAll(() => house.close());

const get = (path: string) => house.get(path);

const namedValues = (rates: unknown) =>
  (rates as readonly { readonly name: string; readonly value: number | null }[]).map(
    ({ name, value }) => [name, value],
  );

describe('scorecards over HTTP', () => {
  it('waits for the read model, and says so when it does not come', async () => {
    expect(await get('agencies/btttt/scorecards/2025')).toMatchObject({ status: 503 });
    await house.follow();
    expect(await get('agencies/btttt/scorecards/2025')).toMatchObject({ status: 200 });
  });

  it('opens every figure into obligations, and every rate into its denominator', async () => {
    const { body } = await get('agencies/btttt/scorecards/2025');
    const seen = { asOf: '2025-07-15T02:00:00.001Z', policy: 'qd-366' };
    expect(body).toMatchObject({
      agency: 'btttt',
      ...seen,
      position: String(await house.log.head()),
      forecast: false,
      buckets: { completedOnTime: 1, openOverdue: 0 },
      beside: { transferredOut: 1 },
      total: 1,
      tasks: { total: 1, completedOnTime: 1, completedLate: 0 },
      score: { results: { shown: '70.0' }, total: { shown: '97.5' } },
      policyVersion: {
        policy: 'qd-366',
        from: '2025-01-01',
        rules: sha256(canonicalJson(DEFAULT_SCORING_POLICY)),
        source: { number: '366-QĐ/TW' },
      },
      handOverLags: [
        { what: 'acceptance', with: null, settled: { count: 1, meanDays: 5, obligations: ['1'] } },
        { what: 'acceptance', with: 'vpcp', running: { count: 0, medianDays: null } },
      ],
      obligations: [
        { obligation: '1', status: 'completedOnTime' },
        { obligation: '2', status: 'transferredOut', reasons: [] },
      ],
    });
    expect(body['rates']).toContainEqual({
      name: 'completed-of-due',
      numerator: 1,
      denominator: 1,
      of: 'completed-or-overdue',
      denominatorName: 'obligations completed or overdue',
      value: 1,
      obligations: ['1'],
      ...seen,
      knownAt: body['knownAt'],
      position: body['position'],
      forecast: false,
    });
  });

  it('shows a period as it was known, and as it stood', async () => {
    const { body } = await get('agencies/bkhcn/scorecards/2025?asOf=2025-06-30');
    expect(body).toMatchObject({ buckets: { openInTime: 1, openOverdue: 0 } });
    const before = await get('agencies/bkhcn/scorecards/2025?knownAt=2025-03-19&policy=qd-366');
    expect(before.body).toMatchObject({ total: 0, forecast: true });
  });

  it('is read by the agency itself, and of others by those who watch over all', async () => {
    const lead = { agency: 'btttt', roles: ['lead-head'] as const };
    expect((await house.get('agencies/btttt/scorecards/2025', lead)).status).toBe(200);
    for (const path of ['agencies/bkhcn/scorecards/2025', 'rankings/ministries/2025']) {
      expect(await house.get(path, lead)).toMatchObject({
        status: 403,
        body: { code: 'task.list-not-readable' },
      });
    }
  });

  it('is told in numbers alone, the same as with its lists', async () => {
    for (const path of ['agencies/btttt/scorecards/2025', 'agencies/bkhcn/scorecards/2025']) {
      const { body: whole } = await get(path);
      const { status, body } = await get(`${path}?lists=none`);
      expect(status).toBe(200);
      const same = ['buckets', 'beside', 'total', 'tasks', 'breakdowns', 'headReview'];
      for (const name of same) expect(body[name]).toEqual(whole[name]);
      expect(whole['figures']).toEqual(expect.arrayContaining(body['figures'] as unknown[]));
      expect(namedValues(body['rates'])).toEqual(namedValues(whole['rates']));
      expect(body).not.toHaveProperty('obligations');
    }
    expect(await get('agencies/btttt/scorecards/2025?lists=some')).toMatchObject({ status: 400 });
  });

  it('follows a programme through its documents, whoever answers', async () => {
    const name = 'Chương trình hành động';
    const { status, body } = await house.give('programmes', { name, documents: ['nq-03'] });
    expect(status).toBe(201);
    await house.follow();
    expect((await get(`programmes/${String(body['id'])}/scorecards/2025`)).body).toMatchObject({
      name,
      documents: ['nq-03'],
      total: 2,
      tasks: { total: 2 },
      buckets: { completedOnTime: 1, openOverdue: 1 },
      breakdowns: expect.arrayContaining([
        expect.objectContaining({ by: 'tier', value: 'central', total: 2 }),
      ]),
    });
    expect((await house.give('programmes', { name, documents: ['nq-99'] })).body).toMatchObject({
      code: 'programme.document-unknown',
    });
    expect(await get('programmes/nothing/scorecards/2025')).toMatchObject({
      status: 404,
      body: { code: 'programme.unknown' },
    });
  });

  it('ranks ministries, those without points last', async () => {
    const { body } = await get('rankings/ministries/2025');
    expect(body).toMatchObject({
      peerGroup: 'ministries',
      places: [
        { agency: 'btttt', tier: 'central', place: 1, smallNumber: true, total: { shown: '97.5' } },
        { agency: 'bca', place: null },
        { agency: 'bkhcn', place: null },
      ],
    });
  });

  it.each([
    ['agencies/nobody/scorecards/2025', 404, 'agency.unknown'],
    ['agencies/btttt/scorecards/2025-Q5', 400, 'scorecard.period-unreadable'],
    ['agencies/btttt/scorecards/2026', 422, 'scorecard.period-not-begun'],
    ['agencies/btttt/scorecards/2025?knownAt=2024-12-31', 404, 'scorecard.nothing-recorded'],
    ['agencies/btttt/scorecards/2025?policy=other', 404, 'scoring-policy.unknown'],
    ['rankings/everybody/2025', 404, 'scorecard.peer-group-unknown'],
  ])('answers %s with %i %s', async (path, status, code) => {
    expect(await get(path)).toMatchObject({ status, body: { code } });
  });
});
