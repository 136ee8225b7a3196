import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, startOfDay } from '@ledger/kernel';
import { ReadModels } from '@ledger/projection';
import { sampleWorker } from '@ledger/projection/testing';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../../test/support/projection-database.js';
import type { AgencyFact } from '../../domain/facts.js';
import {
  collectively,
  following,
  GROUP,
  on,
  SAMPLE_ASSIGN,
  SAMPLE_FACTS,
  storyLog,
  TaskStory,
  WATCH,
} from '../../testing/index.js';
import { taskRegister } from '../register/task-register.projection.js';
import { pointOf, type PointWords } from '../replay/point.js';
import { TaskReader } from '../task-reader.js';
import { RollUpReader } from './roll-up-reader.js';

const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${name}-${n + 1}`);
const MINISTRIES = numbered('ministry', 22);
const PROVINCES = numbered('province', 63);

/** On 1 March 2025 five ministries merged, on 1 July 2025 sixty-three provinces became thirty-four. */
const MERGERS = [
  ...MINISTRIES.slice(17).map((from, n) => ({ from, to: `ministry-${n + 1}`, day: '2025-03-01' })),
  ...PROVINCES.slice(34).map((from, n) => ({ from, to: `province-${n + 1}`, day: '2025-07-01' })),
];

const AGENCIES: readonly AgencyFact[] = [...MINISTRIES, ...PROVINCES].map((agency) => ({
  agency,
  validFrom: '2025-01-01',
  validTo: null,
  successor: null,
  basis: { stream: `agency-${agency}`, rev: 0 },
}));

function childOf(lead: string): TaskStory {
  const step = {
    ...SAMPLE_ASSIGN,
    lead,
    parent: { task: 'p', as: 'group-member' },
  } as const;
  const story = new TaskStory(`task-${lead}`, {
    agencies: [...SAMPLE_FACTS.agencies, ...AGENCIES],
  })
    .on('2025-01-09', 10)
    .by(WATCH, following(step, on('2025-01-09')));
  const merger = MERGERS.find(({ from }) => from === lead);
  return merger === undefined ? story : passedOn(story, merger);
}

function passedOn(story: TaskStory, { from, to, day }: (typeof MERGERS)[number]): TaskStory {
  return story
    .withFacts({ siblings: [{ task: to, lead: to }] })
    .on(day)
    .by(WATCH, {
      kind: 'PassOn',
      from,
      to,
      effectiveAt: startOfDay(day),
      merger: { merger: `m-${from}`, document: null, grounds: null },
    });
}

let database: ProjectionDatabase;
let models: ReadModels;
let reader: RollUpReader;
beforeAll(async () => {
  database = await createProjectionDatabase();
  models = new ReadModels(database.pool);
  const children = [...MINISTRIES, ...PROVINCES].map(childOf);
  const log = await storyLog(collectively(GROUP), ...children);
  await sampleWorker(database.projector, log, taskRegister).catchUp();
  reader = new RollUpReader({
    reader: new TaskReader({ log, clock: () => on('2025-07-10') }),
    tiers: { tiersOf: (agencies) => Promise.resolve(new Map(agencies.map(tierOf))) },
    pool: database.pool,
    models,
    log,
  });
});
afterAll(async () => {
  await models.close();
  await database.drop();
});

const tierOf = (agency: string) =>
  [agency, agency.startsWith('ministry') ? 'central' : 'province'] as const;

async function rolledUp(words: PointWords) {
  const point = pointOf(words);
  if (isRefusal(point)) throw new Error(point.refused);
  const answer = await reader.rollUp('p', point);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

describe('a group task over 22 ministries and 63 provinces', () => {
  it('before the mergers has an obligation for each member', async () => {
    const { members, byTier, obligations } = await rolledUp({ asOf: '2025-02-28' });
    expect(members).toEqual({ total: 85, completed: 0, mergedSince: 0 });
    expect(byTier).toMatchObject([
      { tier: 'central', total: 22 },
      { tier: 'province', total: 63 },
    ]);
    expect(obligations).toMatchObject({ total: 85, worst: 'open-in-time' });
  });

  it('after the first still counts 22 ministries, of which five merged since', async () => {
    const { byTier, obligations } = await rolledUp({ asOf: '2025-03-01' });
    expect(byTier).toEqual([
      { tier: 'central', total: 22, completed: 0, mergedSince: 5 },
      { tier: 'province', total: 63, completed: 0, mergedSince: 0 },
    ]);
    expect(obligations.total).toBe(80);
  });

  it('after both still counts 63 provinces, now 34', async () => {
    const { members, byTier, obligations, children } = await rolledUp({ asOf: '2025-07-01' });
    expect(members).toEqual({ total: 85, completed: 0, mergedSince: 34 });
    expect(byTier[1]).toEqual({ tier: 'province', total: 63, completed: 0, mergedSince: 29 });
    expect(obligations).toMatchObject({ total: 51, counts: { 'merged-into': 34 } });
    expect(children.find(({ member }) => member === 'province-63')).toMatchObject({
      status: 'merged-into',
      closedInto: 'province-29',
    });
  });

  it('known before the mergers were recorded has none of them, also later', async () => {
    const { members } = await rolledUp({ asOf: '2025-07-01', knownAt: '2025-02-28' });
    expect(members.mergedSince).toBe(0);
  });
});
