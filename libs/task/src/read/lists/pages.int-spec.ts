import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, instantAfter, type SealedEvent } from '@ledger/kernel';
import type { MemoryEventLog } from '@ledger/event-log';
import { cursorText, type Page, type PageRequest } from '@ledger/platform';
import { ReadModels } from '@ledger/projection';
import { sampleWorker } from '@ledger/projection/testing';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../../test/support/projection-database.js';
import {
  ACCEPT,
  claimOn,
  logOf,
  on,
  PEOPLE,
  SAMPLE_ASSIGN,
  signed,
  storyEvents,
  TaskStory,
} from '../../testing/index.js';
import { taskRegister } from '../register/task-register.projection.js';
import { overdue } from './deadline.lists.js';
import { PageReader } from './page-reader.js';
import { waiting } from './waiting.list.js';

const LIST = waiting({ what: ['acceptance'], who: 'vpcp', signer: null });

/** Claimed on 25 June, one after the other. */
const claimed = (n: number) =>
  signed(
    new TaskStory(`task-${n}`)
      .on('2025-01-09')
      .by(PEOPLE.assigner, SAMPLE_ASSIGN)
      .on('2025-01-10')
      .by(PEOPLE.officer, { kind: 'Acknowledge', official: null })
      .on('2025-06-25', n)
      .by(PEOPLE.officer, { kind: 'PreparePaper', paper: 'c1', content: claimOn('2025-06-20') }),
    'c1',
  );

let database: ProjectionDatabase;
let models: ReadModels;
let log: MemoryEventLog;
let events: readonly SealedEvent[];
let stories: readonly TaskStory[];

beforeAll(async () => {
  database = await createProjectionDatabase();
  models = new ReadModels(database.pool);
  stories = [1, 2, 3, 4, 5].map(claimed);
  events = storyEvents(...stories);
  log = await logOf(events);
  await sampleWorker(database.projector, log, taskRegister).catchUp();
});
afterAll(async () => {
  await models.close();
  await database.drop();
});

function ask(request: Partial<PageRequest> = {}, list: typeof LIST = LIST) {
  const clock = () => on('2025-06-25', 20);
  const reader = new PageReader({ pool: database.pool, models, log, clock });
  return reader.page(list, { limit: 2, cursor: null, notBefore: null, ...request });
}

async function page(request: Partial<PageRequest> = {}): Promise<Page<{ task: string }>> {
  const answer = await ask(request);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const encoded = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');

const tasks = ({ items }: Page<{ task: string }>) => items.map(({ task }) => task);

async function record(story: TaskStory, known: number): Promise<void> {
  const head = await log.head();
  await log.ingest(head, story.sealed.slice(known));
  await sampleWorker(database.projector, log, taskRegister).catchUp();
}

describe('the pages of a list', () => {
  it('show the state of the first, whatever is recorded meanwhile', async () => {
    const first = await page();
    expect(tasks(first)).toEqual(['1', '2']);
    const accepted = stories[2]!.on('2025-06-25', 21);
    const known = accepted.sealed.length;
    await record(accepted.by(PEOPLE.verifier, ACCEPT), known);
    const second = await page({ cursor: first.next });
    expect(tasks(second)).toEqual(['3', '4']);
    expect(second.pin).toEqual(first.pin);
    const third = await page({ cursor: second.next });
    expect([tasks(third), third.next]).toEqual([['5'], null]);
    expect(tasks(await page({ limit: 200 }))).toEqual(['1', '2', '4', '5']);
  });

  it('show what was written up to a position that is named, or none before it is reached', async () => {
    const head = await log.head();
    expect((await page({ notBefore: head })).pin.position).toBe(head);
    expect(await ask({ notBefore: head + 1n })).toMatchObject({ refused: 'projection.behind' });
  });

  it('are refused under a cursor of another list, another filter, another log, or none', async () => {
    const first = await page();
    const { next } = first;
    const other = waiting({ what: ['acceptance'], who: 'chinh-phu', signer: null });
    expect(await ask({ cursor: next }, other)).toMatchObject({ refused: 'cursor.other-list' });
    const reader = new PageReader({
      pool: database.pool,
      models,
      log,
      clock: () => on('2025-06-25', 20),
    });
    const overdueOnes = overdue({ answerable: null, assigner: null, age: null });
    expect(
      await reader.page(overdueOnes, { limit: 2, cursor: next, notBefore: null }),
    ).toMatchObject({ refused: 'cursor.other-list' });
    const elsewhere = cursorText(LIST, { ...first.pin, log: 'log-2', after: ['', '', ''] });
    expect(await ask({ cursor: elsewhere })).toMatchObject({ refused: 'cursor.foreign-log' });
    const content = JSON.parse(Buffer.from(next!, 'base64url').toString()) as object;
    const altered = { ...content, asOf: on('2025-01-01') };
    for (const cursor of ['', 'nonsense', encoded(altered), encoded({ list: 1 })]) {
      expect(await ask({ cursor })).toMatchObject({ refused: 'cursor.unreadable' });
    }
  });

  it.each([0, 201, 1.5])('hold no %p items', async (limit) => {
    expect(await ask({ limit })).toMatchObject({
      refused: 'read.size-invalid',
      params: { option: 'limit', limit: 200 },
    });
  });

  it('are refused once the state that they show is kept no longer', async () => {
    const { next } = await page();
    const story = stories[0]!.at(instantAfter(on('2025-06-28'), 0));
    const known = story.sealed.length;
    await record(story.by(PEOPLE.verifier, ACCEPT), known);
    expect(await ask({ cursor: next })).not.toMatchObject({ refused: 'cursor.expired' });
    const later = stories[1]!.on('2025-06-30');
    const held = later.sealed.length;
    await record(later.by(PEOPLE.verifier, ACCEPT), held);
    expect(await ask({ cursor: next })).toMatchObject({ refused: 'cursor.expired' });
  });
});
