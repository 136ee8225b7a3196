import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_SCORING_POLICY } from '../domain/policy/default-policy.seed.js';
import { openHouseWithPolicy, type ScoreHouse } from '../testing/score-house.js';
import { ADOPTION } from '../testing/score-stories.js';

let house: ScoreHouse;
beforeAll(async () => {
  house = await openHouseWithPolicy();
  const points = { common: '40', results: '60' };
  const rules = { ...DEFAULT_SCORING_POLICY, points };
  await house.give('scoring-policies', { ...ADOPTION, policy: 'later', from: '2025-08-01', rules });
  const council = { agency: 'vpcp', roles: ['council'] as const };
  const content = { period: '2025', points: '27.5', grounds: 'Chấp hành tốt' };
  await house.give('agencies/btttt/common-point-assessments', content, council);
  await house.follow();
});
afterAll(() => house.close());

const get = async (path: string) => (await house.get(path)).body;

const BECAME_OVERDUE = {
  figures: expect.arrayContaining([
    { figure: 'buckets.openInTime', from: 1, to: 0 },
    { figure: 'buckets.openOverdue', from: 0, to: 1 },
  ]),
  obligations: [
    {
      obligation: '2',
      from: { status: 'openInTime', marks: ['entered-late'], reasons: [] },
      to: { status: 'openOverdue', marks: ['entered-late'], reasons: ['due-in-period'] },
    },
  ],
};

describe('a comparison', () => {
  it('of two dates tells which figures and which obligations are not the same', async () => {
    const dates = 'fromAsOf=2025-06-30&toAsOf=2025-07-01';
    const body = await get(`agencies/bkhcn/scorecards/2025/comparison?${dates}`);
    expect(body).toMatchObject({
      agency: 'bkhcn',
      from: { asOf: '2025-06-30T17:00:00.000Z' },
      to: { asOf: '2025-07-01T17:00:00.000Z', position: String(await house.log.head()) },
      ...BECAME_OVERDUE,
    });
    expect(body['figures']).not.toContainEqual(expect.objectContaining({ figure: 'total' }));
  });

  it('of two policies tells by how much an agency would have more or less, and why', async () => {
    const policies = 'fromPolicy=qd-366&toPolicy=later';
    expect(await get(`agencies/btttt/scorecards/2025/comparison?${policies}`)).toMatchObject({
      from: { policy: 'qd-366', total: { shown: '97.5' } },
      to: { policy: 'later', total: { shown: '87.5' } },
      because: [{ cause: 'weights-or-points' }],
      obligations: [],
    });
    expect(await get(`rankings/ministries/2025/comparison?${policies}`)).toMatchObject({
      compared: 3,
      changes: [
        {
          agency: 'btttt',
          from: { place: 1, total: { shown: '97.5' } },
          to: { place: 1, total: { shown: '87.5' } },
        },
      ],
    });
  });

  it('of a peer group at two dates names the agencies that changed', async () => {
    const dates = 'fromAsOf=2025-06-30&toAsOf=2025-07-01';
    expect(await get(`rankings/ministries/2025/comparison?${dates}`)).toMatchObject({
      compared: 3,
      changes: [{ agency: 'bkhcn', ...BECAME_OVERDUE }],
    });
  });

  it('with itself finds nothing', async () => {
    expect(await get('rankings/ministries/2025/comparison')).toMatchObject({ changes: [] });
  });
});

describe('what changed since a position', () => {
  it('is told by what was recorded since, and by due instants that passed', async () => {
    // The second task is passed on at position 5; what follows is of the first.
    const since = 'since=5&policy=qd-366';
    expect(await get(`agencies/bkhcn/scorecards/2025/changes?${since}`)).toMatchObject({
      from: { position: '5', asOf: '2025-03-20T02:00:00.001Z' },
      ...BECAME_OVERDUE,
    });
    expect(await get(`agencies/btttt/scorecards/2025/changes?${since}`)).toMatchObject({
      obligations: [
        {
          obligation: '1',
          from: { status: 'openInTime' },
          to: { status: 'completedOnTime' },
        },
      ],
    });
  });

  it('names the agencies of a peer group, and nobody since the head', async () => {
    const head = String(await house.log.head());
    expect(await get(`rankings/ministries/2025/changes?since=${head}`)).toMatchObject({
      compared: 3,
      changes: [],
    });
    const changes = 'rankings/ministries/2025/changes';
    expect(await house.get(`${changes}?since=99999`)).toMatchObject({
      status: 400,
      body: { code: 'position.beyond-head' },
    });
  });
});

describe('a series', () => {
  const series = (query: string) => get(`agencies/bkhcn/scorecards/2025/series?${query}`);
  const values = async (query: string) => {
    const body = (await series(query)) as unknown as {
      points: { figures: { value: number }[]; period: { name: string }; asOf: string }[];
    };
    return body.points.map(({ period, figures }) => [period.name, figures[0]?.value]);
  };

  it('by parts of the period takes each at its own end, up to T', async () => {
    expect(await values('by=quarter&figures=buckets.openOverdue')).toEqual([
      ['2025-Q1', 0],
      ['2025-Q2', 1],
      ['2025-Q3', 1],
    ]);
  });

  it('over dates takes the whole period as of each', async () => {
    expect(await values('dates=2025-06-30,2025-07-01&figures=buckets.openOverdue')).toEqual([
      ['2025', 0],
      ['2025', 1],
    ]);
  });

  it('of a figure that no card of it has is refused', async () => {
    expect(await series('by=quarter&figures=buckets.unheard-of')).toMatchObject({
      code: 'scorecard.figure-unknown',
    });
  });

  it('needs either of them', async () => {
    const refused = { code: 'scorecard.series-unclear' };
    expect(await series('')).toMatchObject(refused);
    expect(await series('by=month&dates=2025-06-30')).toMatchObject(refused);
    expect(await series('dates=2024-12-31')).toMatchObject({ code: 'scorecard.period-not-begun' });
  });
});
