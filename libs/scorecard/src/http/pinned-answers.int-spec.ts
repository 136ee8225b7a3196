import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouseWithPolicy, type ScoreHouse } from '../testing/score-house.js';

let house: ScoreHouse;
beforeAll(async () => {
  house = await openHouseWithPolicy();
  await house.follow();
});
afterAll(() => house.close());

const CARD = 'agencies/btttt/scorecards/2025';
const get = async (path: string) => (await house.get(path)).body;

/** Points are assessed, and so the log goes on. */
const assess = async (agency: string, points: string) => {
  const council = { agency: 'vpcp', roles: ['council'] as const };
  const content = { period: '2025', points, grounds: 'Chấp hành tốt' };
  await house.give(`agencies/${agency}/common-point-assessments`, content, council);
  await house.follow();
};

describe('an answer that is pinned at a position', () => {
  it('is the same for ever, whatever is recorded later', async () => {
    const head = String(await house.log.head());
    const before = await get(`${CARD}?position=${head}`);
    await assess('btttt', '25');
    expect(await get(`${CARD}?position=${head}`)).toEqual(before);
    expect(await get(CARD)).not.toMatchObject({ score: before['score'] });
  });

  it('is seen from when the position was recorded, unless T is named', async () => {
    // Position 5 is the merger of task 2, recorded on 20 March.
    const recorded = '2025-03-20T02:00:00.001Z';
    expect(await get(`${CARD}?position=5&policy=qd-366`)).toMatchObject({
      asOf: recorded,
      knownAt: recorded,
      position: '5',
      forecast: false,
      buckets: { openInTime: 1 },
    });
    expect(await get(`${CARD}?position=5&policy=qd-366&asOf=2025-07-15`)).toMatchObject({
      knownAt: recorded,
      forecast: true,
      buckets: { openOverdue: 1 },
    });
  });

  it.each([
    ['position=99999', 400, 'position.beyond-head'],
    ['notBefore=99999', 400, 'position.beyond-head'],
    ['position=5&knownAt=2025-03-19', 400, 'scorecard.point-contradictory'],
    ['position=3&notBefore=5', 400, 'scorecard.point-contradictory'],
    ['knownAt=2025-03-19&notBefore=5', 400, 'scorecard.point-contradictory'],
    ['position=0', 404, 'scorecard.nothing-recorded'],
  ])('with %s is refused with %i %s', async (query, status, code) => {
    expect(await house.get(`${CARD}?${query}`)).toMatchObject({ status, body: { code } });
  });

  it('that must be seen is seen, or waited for', async () => {
    const { status } = await house.get(`${CARD}?notBefore=${String(await house.log.head())}`);
    expect(status).toBe(200);
  });
});

describe('an answer that the caller has', () => {
  const tagOf = async (path: string) => (await house.get(path)).headers.get('etag') ?? '';

  it('is not sent again while every figure in it is the same', async () => {
    for (const path of [CARD, 'rankings/ministries/2025']) {
      const tag = await tagOf(path);
      expect(await house.getUnless(path, tag)).toMatchObject({ status: 304, body: null });
      // Of another agency, which has no obligations and so no place: the log goes on, and the answer is the same.
      await assess('bca', '20');
      const { status } = await house.getUnless(path, `"other", ${tag}`);
      expect({ path, status }).toEqual({ path, status: 304 });
    }
  });

  it('is sent where a figure is another', async () => {
    const tag = await tagOf(CARD);
    await assess('btttt', '21');
    expect(await house.getUnless(CARD, tag)).toMatchObject({ status: 200 });
  });

  it('has another tag where something else was asked', async () => {
    expect(await tagOf(`${CARD}?asOf=2025-07-14`)).not.toBe(await tagOf(CARD));
    expect(await tagOf(`${CARD}?policy=qd-366`)).not.toBe(await tagOf(CARD));
  });
});
