import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, isRefusal, localDate, type Instant, type Refusal } from '@ledger/kernel';
import type { Page } from '@ledger/platform';
import { ReadModels } from '@ledger/projection';
import { sampleWorker } from '@ledger/projection/testing';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../../test/support/projection-database.js';
import type { Obligation } from '../../domain/obligation/obligation.js';
import { statusAt, taskAsOf } from '../../domain/time/status-at.js';
import type { ObligationStatus } from '../../domain/time/status.js';
import { randomHouse } from '../../testing/random-house.js';
import { PEOPLE, SAMPLE_ASSIGN, storyLog, TaskStory } from '../../testing/index.js';
import { dayOf } from '../../testing/sample-facts.js';
import { marksOf } from '../../testing/marks.js';
import { MARKS } from '../register/task-mark.js';
import { taskRegister } from '../register/task-register.projection.js';
import { WAITS, waitsOf } from '../register/task-wait.js';
import { dueSoon, overdue } from './deadline.lists.js';
import type { ListQuery } from './list-query.js';
import { marked } from './marks.list.js';
import { PageReader } from './page-reader.js';
import { waiting } from './waiting.list.js';

const SEED = Number(process.env['SEED'] ?? 20_250_109);
const SETTINGS = { dueSoonDays: 15 };

let database: ProjectionDatabase;
let models: ReadModels;
let log: Awaited<ReturnType<typeof storyLog>>;
let stories: readonly TaskStory[];
let now: Instant;

beforeAll(async () => {
  database = await createProjectionDatabase();
  models = new ReadModels(database.pool);
  const lived = randomHouse(60, SEED);
  now = lived.map((story) => story.now).reduce((a, b) => (a > b ? a : b));
  stories = [...lived, ...[3, 9, 15, 16, 40].map(fresh)];
  log = await storyLog(...stories);
  await sampleWorker(database.projector, log, taskRegister).catchUp();
});
afterAll(async () => {
  await models.close();
  await database.drop();
});

/** Just assigned, and due in so many days or on the first working day after. */
function fresh(days: number): TaskStory {
  const deadline = dayOf(addDays(localDate(now), days));
  const lead = days % 2 === 0 ? 'btttt' : 'bkhcn';
  return new TaskStory(`task-due-in-${days}`)
    .at(now)
    .by(PEOPLE.assigner, { ...SAMPLE_ASSIGN, lead, deadline });
}

/** Every page of a list, as it is at an instant. */
async function all<Row extends object, Item>(
  list: ListQuery<Row, Item>,
  { at = now, limit = 7 } = {},
): Promise<readonly Item[]> {
  const reader = new PageReader({ pool: database.pool, models, log, clock: () => at });
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> | Refusal = await reader.page(list, { limit, cursor, notBefore: null });
    if (isRefusal(page)) throw new Error(JSON.stringify(page));
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

const idOf = (story: TaskStory) => story.id.slice('task-'.length);

/** The tasks for which something holds of how they stand. */
function tasksWhere(holds: (status: ObligationStatus, task: Obligation) => boolean, at = now) {
  const bound = new Date(Date.parse(at) + 1).toISOString();
  return stories
    .filter(({ obligation }) => {
      const status = statusAt(obligation, bound, SETTINGS)!;
      return holds(status, taskAsOf(obligation, bound) as Obligation);
    })
    .map(idOf)
    .sort();
}

const tasksIn = (items: readonly { readonly task: string }[]) =>
  items.map(({ task }) => task).sort();

/** Later than everything that was recorded, so that only time goes on. */
const instants = () =>
  [0, 3, 20, 60, 200].map((days) => new Date(Date.parse(now) + days * 86_400_000).toISOString());

describe(`lists of a house of 60 random tasks (SEED=${SEED})`, () => {
  it('show as overdue what is, with its days and age, at any later time', async () => {
    let seen = 0;
    for (const at of instants()) {
      const items = await all(overdue({ answerable: null, assigner: null, age: null }), { at });
      expect(tasksIn(items)).toEqual(tasksWhere((one) => one.status === 'open-overdue', at));
      for (const { task, days, age } of items) {
        const story = stories.find((one) => idOf(one) === task)!;
        const bound = new Date(Date.parse(at) + 1).toISOString();
        expect({ days, age }).toMatchObject({
          days: statusAt(story.obligation, bound, SETTINGS)!.overdue!.days,
          age: statusAt(story.obligation, bound, SETTINGS)!.overdue!.age,
        });
      }
      seen += items.length;
    }
    expect(seen).toBeGreaterThan(10);
  });

  it('show each age of what is overdue for itself', async () => {
    const [whole, ...parts] = await Promise.all(
      ([null, '1-30', '31-90', '91-120', 'over-120'] as const).map((age) =>
        all(overdue({ answerable: null, assigner: null, age })),
      ),
    );
    expect(tasksIn(parts.flat())).toEqual(tasksIn(whole!));
    for (const item of whole!) {
      expect(parts.filter((part) => part.some(({ task }) => task === item.task))).toHaveLength(1);
    }
  });

  it('show as due soon what is, and by agency only its own', async () => {
    let seen = 0;
    for (const at of instants()) {
      const items = await all(dueSoon({ answerable: null, assigner: null, days: 15 }), { at });
      expect(tasksIn(items)).toEqual(tasksWhere((one) => one.dueSoon, at));
      const own = await all(dueSoon({ answerable: 'bkhcn', assigner: null, days: 15 }), { at });
      expect(tasksIn(own)).toEqual(
        tasksWhere((one) => one.dueSoon && one.answerable === 'bkhcn', at),
      );
      seen += items.length;
    }
    expect(seen).toBeGreaterThan(5);
  });

  it.each(WAITS)('show what waits for: %s', async (what) => {
    const expected = stories.flatMap((story) =>
      waitsOf(story.obligation)
        .filter((wait) => wait.what === what)
        .map(({ who, about, since }) => ({ task: idOf(story), who, about, since })),
    );
    const agencies = [...new Set(expected.map(({ who }) => who))];
    const lists = agencies.map(async (who) =>
      (await all(waiting({ what: [what], who, signer: null }))).map((item) => ({
        task: item.task,
        who,
        about: item.about,
        since: item.since,
      })),
    );
    const items = (await Promise.all(lists)).flat();
    expect(sorted(items)).toEqual(sorted(expected));
  });

  it.each(MARKS)('show what was %s, the latest first', async (mark) => {
    const items = await all(marked({ mark, agency: null }));
    const expected = stories.flatMap((story) =>
      marksOf(story.events).filter((one) => one.mark === mark),
    );
    expect(items.map(({ event }) => event).sort()).toEqual(
      expected.map(({ event }) => event).sort(),
    );
    const times = items.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('give the same items in the same order whatever the size of a page', async () => {
    const list = overdue({ answerable: null, assigner: null, age: null });
    const at = instants().at(-1)!;
    const whole = await all(list, { at, limit: 200 });
    expect(whole.length).toBeGreaterThan(3);
    for (const limit of [1, 2, 5]) expect(await all(list, { at, limit })).toEqual(whole);
    expect(whole.map((item) => item.at)).toEqual(whole.map((item) => item.at).sort());
  });
});

function sorted(items: readonly object[]): readonly string[] {
  return items.map((item) => JSON.stringify(item)).sort();
}
