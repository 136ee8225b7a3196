import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '@ledger/command/testing';
import type { Role } from '@ledger/kernel';
import { openQueryHouse, type QueryHouse } from '../../testing/query-house.js';

let house: QueryHouse;
beforeAll(async () => {
  house = await openQueryHouse();
});
afterAll(() => house.close());
beforeEach(() => {
  house.kept.length = 0;
});

const of = (agency: string, ...roles: Role[]): TestPerson => ({ agency, roles });
const STRANGER = of('byt', 'lead-officer', 'lead-head', 'assigner', 'verifier', 'coordinator');

const PATHS = ['', '/replay', '/history', '/difference', '/roll-up'];
const LISTS = ['due-soon', 'overdue', 'undated-and-silent', 'cancelled', 'entered-late'];

/** What each path answers somebody: the status, or the code of a refusal. */
async function answers(paths: readonly string[], as: TestPerson): Promise<ReadonlySet<unknown>> {
  const told = await Promise.all(paths.map((path) => house.get(path, as)));
  return new Set(told.map(({ status, body }) => body['code'] ?? status));
}

const task = (id: string, as: TestPerson) =>
  answers(
    PATHS.map((path) => `tasks/${id}${path}`),
    as,
  );

const lists = (query: string, as: TestPerson) =>
  answers(
    LISTS.map((list) => `lists/${list}${query}`),
    as,
  );

describe('a task', () => {
  it.each<Role>(['monitor', 'inspector', 'auditor', 'council', 'commendation-office', 'importer'])(
    'is read by whoever watches over all agencies or records for them: %s',
    async (role) => {
      expect(await task('1', of('ubkt', role))).toEqual(new Set([200]));
    },
  );

  it.each([
    ['answers for it', '1', 'btttt', 'lead-officer'],
    ['assigned it', '1', 'chinh-phu', 'assigner'],
    ['verifies it', '1', 'vpcp', 'verifier'],
    ['coordinates it', '1', 'bca', 'coordinator'],
    ['answers for it since a merger', '2', 'bkhcn', 'lead-head'],
    ['answered for it before', '2', 'btttt', 'lead-head'],
  ] as const)('is read by the agency that %s', async (_, id, agency, role) => {
    expect(await task(id, of(agency, role))).toEqual(new Set([200]));
  });

  it('is read by no other agency, and inspectors are shown who tried', async () => {
    expect(await task('1', STRANGER)).toEqual(new Set(['task.not-readable']));
    expect(house.kept).toHaveLength(PATHS.length);
    expect(house.kept).toContainEqual(
      expect.objectContaining({
        agency: 'byt',
        method: 'GET',
        path: '/v1/tasks/1/history',
        code: 'task.not-readable',
        params: { task: '1', agency: 'byt' },
      }),
    );
  });

  it('is not read by an administrator, whatever the agency', async () => {
    const administrator = of('btttt', 'administrator');
    const paths = ['tasks/1', 'documents/kl-1', 'my/awaiting-signature', 'lists/overdue'];
    expect(await answers(paths, administrator)).toEqual(new Set(['authority.role-missing']));
    expect(house.kept).toHaveLength(paths.length);
    expect(await task('1', of('btttt', 'administrator', 'lead-head'))).toEqual(new Set([200]));
  });

  it('that was never recorded is refused to nobody', async () => {
    expect(await task('9', STRANGER)).toEqual(new Set(['task.not-found']));
  });
});

describe('lists of tasks', () => {
  it('over all agencies are for those who watch over all of them', async () => {
    expect(await lists('', of('vpcp', 'monitor'))).toEqual(new Set([200]));
    expect(await lists('', STRANGER)).toEqual(new Set(['task.list-not-readable']));
    expect(await lists('?agency=btttt', STRANGER)).toEqual(new Set(['task.list-not-readable']));
    expect(house.kept).toHaveLength(2 * LISTS.length);
  });

  it('of its own are for every agency: what it answers for, and what it assigned', async () => {
    expect(await lists('?agency=byt', STRANGER)).toEqual(new Set([200]));
    const overdue = async (query: string, as: TestPerson) =>
      (await house.get(`lists/overdue?${query}`, as)).body['items'];
    const item = { task: '2', answerable: 'bkhcn', assigner: 'chinh-phu' };
    expect(await overdue('agency=bkhcn', of('bkhcn', 'lead-head'))).toMatchObject([item]);
    const assigner = of('chinh-phu', 'assigner');
    expect(await overdue('assigner=chinh-phu', assigner)).toMatchObject([item]);
    expect(await overdue('assigner=chinh-phu&agency=bkhcn', assigner)).toMatchObject([item]);
    expect(await overdue('assigner=chinh-phu&agency=btttt', assigner)).toEqual([]);
  });
});
