import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '@ledger/kernel';
import { schemaOf } from '@ledger/projection';
import {
  asRecorded,
  logOf,
  on,
  randomInstants,
  randomStories,
  storyEvents,
} from '../../testing/index.js';
import {
  openRegisterHouse,
  registerBeginnings,
  type RegisterHouse,
} from '../../testing/register-house.js';
import { REGISTER_STORIES } from '../../testing/register-stories.js';
import { readStretch, type Stretch } from '../lists/read-page.js';
import { obligationRegister } from './obligation-register.projection.js';
import { REGISTER_STATUSES, WHOLE_REGISTER, type RegisterFilter } from './register-filter.js';
import { registerList, type RegisterItem } from './register-list.js';
import { nearestList, nearnessFor, type Nearness } from './register-nearest.js';
import { REGISTER_SORTS, type RegisterOrder, type RegisterQuestion } from './register-question.js';

const SEED = Number(process.env['SEED'] ?? 20_250_109);
const SCHEMA = schemaOf(obligationRegister);

let house: RegisterHouse;
beforeAll(async () => {
  const stories = storyEvents(...REGISTER_STORIES, ...randomStories(60, SEED));
  const log = await logOf(asRecorded([...registerBeginnings(), ...stories]));
  house = await openRegisterHouse(log, on('2027-06-01'));
});
afterAll(() => house.close());

const asked = fc.record({
  text: fc.constantFrom('xay dung', 'ke hoach', 'so', 'chuong tr', 'chuong hoach', 'xa', 'de an'),
  status: fc.option(fc.constantFrom(...REGISTER_STATUSES)),
  tier: fc.option(fc.constantFrom('central' as const, 'province' as const)),
  dueTo: fc.option(fc.constantFrom('2025-03-31', '2025-12-31')),
});
const orders = fc.record({ sort: fc.constantFrom(...REGISTER_SORTS), descending: fc.boolean() });
const nearness = fc.record({
  entries: fc.integer({ min: 1, max: 200 }),
  candidates: fc.integer({ min: 1, max: 60 }),
});

type Rows = Stretch<RegisterItem>;

/** Every page of two, as the whole register has it and as it was found near where it begins. */
async function pagesBothWays(
  question: RegisterQuestion,
  order: RegisterOrder,
  nearness: Nearness,
): Promise<readonly (readonly [Rows, Rows])[]> {
  const view = await house.reader.view(question);
  const nearest = nearestList(question, order, nearness);
  if (isRefusal(view) || nearest === null) return [];
  const pages: (readonly [Rows, Rows])[] = [];
  let after: Rows['after'] = null;
  do {
    const read = { schema: SCHEMA, pin: view.pin, limit: 2, after };
    const whole: Rows = await readStretch(house.pool, registerList(question, order), read);
    pages.push([whole, await readStretch(house.pool, nearest, read)]);
    ({ after } = whole);
  } while (after !== null);
  return pages;
}

describe(`words looked for near where a page begins (SEED=${SEED})`, () => {
  it('fill pages with what the whole register has there, however near is looked, or say nothing', async () => {
    const seen = { filled: 0, short: 0 };
    const points = fc.tuple(randomInstants, randomInstants);
    await fc.assert(
      fc.asyncProperty(asked, orders, nearness, points, async (some, order, near, point) => {
        const [asOf, knownAt] = point;
        const question = { filter: { ...WHOLE_REGISTER, ...some }, asOf, knownAt };
        for (const [whole, found] of await pagesBothWays(question, order, near)) {
          seen[found.after === null ? 'short' : 'filled'] += 1;
          if (found.after !== null) expect(found).toEqual(whole);
        }
      }),
      { numRuns: 100, seed: SEED },
    );
    expect(seen.filled).toBeGreaterThan(50);
    expect(seen.short).toBeGreaterThan(50);
  });

  it('is not tried without words, nor where a filter leaves little', () => {
    const order = { sort: 'due', descending: false } as const;
    const tried = (filter: Partial<RegisterFilter>) =>
      nearestList({ filter: { ...WHOLE_REGISTER, ...filter } }, order, nearnessFor(50)) !== null;
    expect(tried({ text: 'so' })).toBe(true);
    expect(tried({ text: 'so', status: 'open-overdue' })).toBe(true);
    for (const own of [{ agency: 'btttt' }, { assigner: 'vpcp' }, { document: 'cv-1' }]) {
      expect(tried({ text: 'so', ...own })).toBe(false);
    }
    expect(tried({})).toBe(false);
  });
});
