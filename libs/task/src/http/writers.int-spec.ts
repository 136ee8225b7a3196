import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ASSIGNMENT_BODY, LETTER_BODY, PEOPLE, person } from '../testing/index.js';
import { openWholeHouse, type WholeHouse } from '../testing/whole-house.js';

const { assigner, otherAssigner } = PEOPLE;
const GROUNDS = { grounds: 'Chờ sắp xếp bộ máy', document: LETTER_BODY };
const RACES = 20;
const MEMBERS = Array.from({ length: 85 }, (_, n) => `co-quan-${n + 1}`);

describe('two writers on one task', () => {
  let whole: WholeHouse;
  beforeAll(async () => {
    whole = await openWholeHouse();
  });
  afterAll(() => whole.close());

  it(`each time of ${RACES} one decides, and the other is told the revision that is there now`, async () => {
    const { api } = whole;
    const race = async () => {
      const task = await api.assigned();
      const told = await Promise.all([
        api.post(assigner, `${task}/suspensions`, GROUNDS, { seen: 0 }),
        api.post(otherAssigner, `${task}/cancellations`, GROUNDS, { seen: 0 }),
      ]);
      const { body } = await api.get(assigner, task);
      return { told: [...told].sort((a, b) => a.status - b.status), seen: body['seen'] };
    };
    for (const { told, seen } of await Promise.all(Array.from({ length: RACES }, race))) {
      expect(told).toMatchObject([
        { status: 200, body: { revision: '1' } },
        {
          status: 412,
          body: {
            code: 'precondition.stale',
            detail: expect.stringContaining('revision 1'),
            errors: [{ pointer: '/If-Match' }],
          },
        },
      ]);
      expect(seen).toMatchObject({ revision: '1' });
    }
  });
});

describe('85 agencies that answer for the children of one task', () => {
  let whole: WholeHouse;
  beforeAll(async () => {
    whole = await openWholeHouse(...MEMBERS);
  });
  afterAll(() => whole.close());

  it('never conflict when all report at once', async () => {
    const { api, house } = whole;
    const assignment = { ...ASSIGNMENT_BODY, coordinators: [] };
    const parent = await api.assigned({ lead: null, group: 'group:ministries', assignment });
    await house.settle();
    const children = await house.children(parent.slice('tasks/'.length));
    expect([...children.keys()].sort()).toEqual([...MEMBERS].sort());
    /** What each is told that was not taken at once. */
    const notTaken = async (path: string, body: object, revision: string) => {
      const told = [...children].map(([agency, { id }]) =>
        api.post(person(`p-${agency}`, agency, ['lead-officer']), `tasks/${id}/${path}`, body),
      );
      return (await Promise.all(told)).filter((one) => one.body['revision'] !== revision);
    };
    expect(await notTaken('acknowledgements', {}, '1')).toEqual([]);
    const report = { summary: 'Đang làm', percent: 10 };
    expect(await notTaken('progress-reports', report, '2')).toEqual([]);
  });
});
