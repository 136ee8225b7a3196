import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { on } from '@ledger/task/testing';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { openScoreHouse, type ScoreHouse } from '../testing/score-house.js';
import { ADOPTION } from '../testing/score-stories.js';

interface Description {
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let house: ScoreHouse;
let validator: (name: string) => ValidateFunction;
let programme: string;
beforeAll(async () => {
  house = await openScoreHouse(on('2025-07-15'));
  await house.give('scoring-policies', ADOPTION);
  const made = await house.give('programmes', { name: 'Chương trình', documents: ['nq-03'] });
  programme = `programmes/${String(made.body['id'])}/scorecards/2025`;
  await house.follow();
  validator = await validators();
});
afterAll(() => house.close());

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
  ])('describes as %s, member by member, what %s answers', async (name, path) => {
    const { status, body } = await house.get(path === 'programme' ? programme : path);
    expect(status).toBe(200);
    const validate = validator(name);
    validate(body);
    expect(validate.errors ?? []).toEqual([]);
  });
});
