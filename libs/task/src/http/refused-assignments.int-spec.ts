import { afterAll, beforeAll, describe, it } from '@jest/globals';
import {
  ASSIGN_BODY,
  ASSIGNMENT_BODY,
  decideMerger,
  expectRefused,
  PEOPLE,
  type Attempt,
  type RefusalCase,
} from '../testing/index.js';
import { openWholeHouse, type WholeHouse } from '../testing/whole-house.js';

const { assigner, officer } = PEOPLE;

/** In bytes. */
const LARGEST_BODY = 262_144;

const assigning = (changes: object): Attempt => ({
  as: assigner,
  path: 'tasks',
  body: { ...ASSIGN_BODY, ...changes },
});

const CASES: readonly RefusalCase[] = [
  [
    'an unknown field',
    { status: 400, code: 'request.invalid', at: ['/colour'], names: '/colour' },
    () => assigning({ colour: 'red' }),
  ],
  [
    'a value of the wrong type',
    { status: 400, code: 'request.invalid', at: ['/assignment/title'], names: '/assignment/title' },
    () => assigning({ assignment: { ...ASSIGNMENT_BODY, title: 7 } }),
  ],
  [
    'a deadline that nobody can read',
    { status: 400, code: 'request.invalid', at: ['/deadline'], names: '/deadline' },
    () => assigning({ deadline: 'trước 30/6/2025' }),
  ],
  [
    'a deadline on a day that does not exist',
    { status: 400, code: 'request.invalid', at: ['/deadline'], names: '/deadline' },
    () => assigning({ deadline: '30/2/2025' }),
  ],
  [
    'an unknown agency',
    { status: 422, code: 'task.agency-unknown', at: ['/lead'], names: 'lead' },
    () => assigning({ lead: 'bo-khong-co' }),
  ],
  [
    'an agency that ended, with its successor',
    { status: 422, code: 'task.agency-ended', at: ['/lead'], names: 'btc' },
    async (api) => {
      api.on('2025-01-08');
      const merger = { merger: 'm-1', predecessors: ['bkhdt'], successor: 'btc' };
      await api.house.merger(decideMerger({ ...merger, day: '2025-01-08' }));
      await api.house.settle();
      api.on('2025-01-09');
      return assigning({ lead: 'bkhdt' });
    },
  ],
  [
    'an unregistered document',
    {
      status: 422,
      code: 'task.document-unknown',
      at: ['/assignment/authority/document'],
      names: 'assignment.authority',
    },
    () => {
      const authority = { document: 'nq-99', clause: null };
      return assigning({ assignment: { ...ASSIGNMENT_BODY, authority } });
    },
  ],
  [
    'an assignment that leaves something unclear',
    { status: 422, code: 'task.unclear', at: ['/assignment'] },
    () => assigning({ assignment: { ...ASSIGNMENT_BODY, taskGroup: null } }),
  ],
  [
    'a deadline before the assignment',
    {
      status: 422,
      code: 'task.deadline-before-assignment',
      at: ['/deadline'],
      names: '2024-12-31',
    },
    () => assigning({ deadline: '12/2024' }),
  ],
  [
    'an id that cannot be one',
    { status: 400, code: 'request.invalid', at: ['/id'], names: '/id' },
    () => ({ as: officer, path: 'tasks/%20x/acknowledgements', body: {} }),
  ],
  [
    'an oversized body',
    { status: 413, code: 'request.too-large', at: [''] },
    () => assigning({ leadWords: 'x'.repeat(LARGEST_BODY) }),
  ],
];

describe('an assignment over HTTP is refused with', () => {
  let whole: WholeHouse;

  beforeAll(async () => {
    whole = await openWholeHouse();
  });

  afterAll(() => whole.close());

  it.each(CASES)('%s, in both languages and without a trace in the log', async (...of) => {
    const [, refused, attempt] = of;
    await expectRefused(whole.api, await attempt(whole.api), refused);
  });
});
