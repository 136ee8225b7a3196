import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { APPROVER, closeJune, SCIENCE, suspendedLate } from '../testing/close-over-http.js';
import { openHouseWithPolicy, type ScoreHouse } from '../testing/score-house.js';

interface Description {
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let house: ScoreHouse;
let validator: (name: string) => ValidateFunction;
let programme: string;
let close: string;
beforeAll(async () => {
  house = await openHouseWithPolicy();
  const made = await house.give('programmes', { name: 'Chương trình', documents: ['nq-03'] });
  programme = `programmes/${String(made.body['id'])}/scorecards/2025`;
  close = `period-closes/${await correctedClose()}`;
  await house.follow();
  validator = await validators();
});
afterAll(() => house.close());

/** June of a ministry, closed, disputed and corrected. */
async function correctedClose(): Promise<string> {
  const { close: id } = await closeJune(house);
  const disputed = { figure: 'buckets.openInTime', reason: 'Đã nộp đủ' };
  const { body } = await house.give(`period-closes/${id}/challenges`, disputed, SCIENCE);
  const answers = `period-closes/${id}/challenges/${String(body['id'])}/answers`;
  await house.give(answers, { outcome: 'stands', grounds: 'Chưa có chữ ký' }, APPROVER);
  await house.record(...suspendedLate());
  return id;
}

/** The published schemas, closed: a member that is not described is a fault too. */
async function validators() {
  const text = await readFile('docs/reference/openapi.json', 'utf8');
  const { schemas } = (JSON.parse(text) as Description).components;
  const closed = Object.entries(schemas).map(
    ([name, schema]) => [name, { ...schema, additionalProperties: false }] as const,
  );
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ components: { schemas: Object.fromEntries(closed) } }, 'api');
  return (name: string) => ajv.compile({ $ref: `api#/components/schemas/${name}` });
}

describe('the published API', () => {
  const dates = 'fromAsOf=2025-06-30&toAsOf=2025-07-01';
  it.each([
    ['ScorecardDto', 'agencies/btttt/scorecards/2025'],
    ['ScorecardDto', 'agencies/bkhcn/scorecards/2025-Q3?withPredecessors=true'],
    ['ProgrammeDto', 'programme'],
    ['RankingDto', 'rankings/ministries/2025'],
    ['OpenedFigurePage', 'agencies/bkhcn/scorecards/2025/obligations?figure=total'],
    ['ComparisonAnswer', `agencies/bkhcn/scorecards/2025/comparison?${dates}`],
    ['ComparisonAnswer', 'agencies/btttt/scorecards/2025/changes?since=5&policy=qd-366'],
    ['PeerComparisonAnswer', `rankings/ministries/2025/comparison?${dates}`],
    ['SeriesAnswer', 'agencies/bkhcn/scorecards/2025/series?by=quarter'],
    ['ClosePage', 'period-closes?of=agency'],
    ['CloseAnswer', 'close'],
    ['CorrectionsAnswer', 'close/corrections'],
    ['CorrectionFeedPage', 'corrections?limit=5'],
  ])('describes as %s, member by member, what %s answers', async (name, path) => {
    const asked = path.replace(/^programme$/, programme).replace(/^close\b/, close);
    const { status, body } = await house.get(asked);
    expect(status).toBe(200);
    const validate = validator(name);
    validate(body);
    expect(validate.errors ?? []).toEqual([]);
  });
});
