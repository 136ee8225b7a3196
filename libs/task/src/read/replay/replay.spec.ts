import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inEffectiveOrder, instantAfter, isRefusal, laterOf } from '@ledger/kernel';
import { evolveTask, NOT_ASSIGNED } from '../../domain/evolve.js';
import { taskAsOf } from '../../domain/time/status-at.js';
import { live, randomLives } from '../../testing/random-life.js';
import { begun, on, PEOPLE, storyLog, type TaskStory } from '../../testing/index.js';
import { TaskReader } from '../task-reader.js';
import { NOW, pointOf, type Point, type PointWords } from './point.js';
import type { Replayed } from './replay.js';
import { viewOf } from './task-view.js';

/** No terms are adopted in these logs. */
const SETTINGS = { dueSoonDays: null };

function point(words: PointWords): Point {
  const asked = pointOf(words);
  if (isRefusal(asked)) throw new Error(asked.refused);
  return asked;
}

async function replayed(story: TaskStory, from: Point, now = story.now): Promise<Replayed> {
  const reader = new TaskReader({ log: await storyLog(story), clock: () => now });
  const answer = await reader.replay('1', from);
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
}

describe('a replayed task', () => {
  it('shows lead, status, papers and chain of deadlines as they were at the end of a day', async () => {
    const story = begun().on('2025-07-05');
    const { task, seen } = (await replayed(story, point({ asOf: '2025-06-30' }))) as Found;
    expect(task).toMatchObject({
      kind: 'obligation',
      phase: 'in-progress',
      lead: 'btttt',
      papers: [],
      chain: [{ by: 'assignment', due: { lastDay: '2025-06-30' } }],
      status: { status: 'open-in-time' },
    });
    expect(seen).toMatchObject({ asOf: '2025-06-30T17:00:00.000Z', revision: 1, position: 2n });
    const later = (await replayed(story, point({ asOf: '2025-07-01' }))) as Found;
    expect(later.task).toMatchObject({ status: { status: 'open-overdue', overdue: { days: 1 } } });
  });

  it('shows by default what is known now and holds now, and so the last thing that was recorded', async () => {
    const { task, seen } = (await replayed(begun(), NOW)) as Found;
    expect(task.phase).toBe('in-progress');
    expect(seen.forecast).toBe(false);
  });

  it('is a forecast where it looks further ahead than was known', async () => {
    const story = begun().on('2025-03-01');
    const forecasts = await Promise.all(
      [
        { asOf: '2025-12-31' },
        { asOf: '2025-02-01', knownAt: '2025-01-31' },
        { asOf: '2025-01-31', knownAt: '2025-01-31' },
        { asOf: '2025-01-31' },
        { knownAt: '2025-02-01' },
        { knownAt: '2027-01-01' },
        { revision: '0' },
        { revision: '0', asOf: '2025-02-01' },
      ].map(async (words) => (await replayed(story, point(words))).seen.forecast),
    );
    expect(forecasts).toEqual([true, true, false, false, true, false, false, true]);
  });

  it('is none before anything was recorded, and none before it was assigned', async () => {
    const nothing = await replayed(begun(), point({ knownAt: '2025-01-08' }));
    expect(nothing).toMatchObject({ found: 'nothing-recorded', seen: { revision: null } });
    const early = await replayed(begun(), point({ asOf: '2025-01-08' }));
    expect(early).toMatchObject({ found: 'not-assigned', seen: { revision: 1 } });
  });

  it('leaves out what was recorded later, although it had happened by then', async () => {
    const story = begun()
      .on('2025-06-01')
      .by(PEOPLE.assigner, {
        kind: 'EnterLate',
        step: {
          kind: 'Cancel',
          grounds: 'Không còn phù hợp',
          document: { document: 'cv-1', clause: null },
        },
        effectiveAt: on('2025-05-01'),
        document: 'cv-1',
      });
    const phases = await Promise.all(
      [
        { asOf: '2025-05-10' },
        { asOf: '2025-04-30' },
        { asOf: '2025-05-10', knownAt: '2025-05-31' },
        { asOf: '2025-05-10', position: '2' },
        { asOf: '2025-05-10', revision: '2' },
      ].map(async (words) => ((await replayed(story, point(words))) as Found).task.phase),
    );
    expect(phases).toEqual(['cancelled', 'in-progress', 'in-progress', 'in-progress', 'cancelled']);
  });

  it('replayed to a revision stands as it stood live when that was recorded', async () => {
    await fc.assert(
      fc.asyncProperty(randomLives(true), async (life) => {
        const stood = new Map<number, unknown>();
        const story = live(life, (one) => stood.set(one.events.length - 1, liveView(one)));
        const reader = new TaskReader({ log: await storyLog(story), clock: () => story.now });
        for (const [revision, view] of stood) {
          const answer = await reader.replay('1', point({ revision: String(revision) }));
          expect(answer).toMatchObject({ found: 'task', seen: { revision, forecast: false } });
          expect((answer as Found).task).toEqual(view);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is what its events say that were recorded by K and held by T, whatever K and T are', async () => {
    const hours = fc.integer({ min: -24, max: 24 * 500 });
    await fc.assert(
      fc.asyncProperty(randomLives(true), hours, hours, async (life, t, k) => {
        const story = live(life, () => undefined);
        const first = story.events[0]!.meta;
        const asOf = instantAfter(first.effectiveAt, t * 3_600_000 + 1);
        const knownAt = instantAfter(first.recordedAt, k * 3_600_000 + 1);
        const answer = await replayed(story, point({ asOf, knownAt }));
        const seen = story.events.filter(
          ({ meta }) => meta.recordedAt < knownAt && meta.effectiveAt < asOf,
        );
        const expected = inEffectiveOrder(seen).reduce(evolveTask, NOT_ASSIGNED);
        const task = taskAsOf(expected, asOf);
        expect(answer.found === 'task' ? answer.task : null).toEqual(
          task.kind === 'not-assigned' ? null : viewOf(task, asOf, SETTINGS),
        );
      }),
      { numRuns: 40 },
    );
  });
});

type Found = Extract<Replayed, { readonly found: 'task' }>;

/** What whoever looked at the live state saw in the moment after the last event. */
function liveView({ state, now }: TaskStory) {
  if (state.kind === 'not-assigned') throw new Error('nothing is live yet');
  const bound = instantAfter(laterOf(now, state.ordinaryAt), 1);
  const task = taskAsOf(state, bound);
  if (task.kind === 'not-assigned') throw new Error('nothing holds yet');
  return viewOf(task, bound, SETTINGS);
}

describe('a point to look from', () => {
  it('is a date, which means its end, or an instant', () => {
    expect(pointOf({ asOf: '2025-02-28' })).toEqual({
      asOf: '2025-02-28T17:00:00.000Z',
      known: { upTo: 'head' },
    });
    expect(pointOf({ asOf: '2025-02-28T00:00:00.000Z' })).toMatchObject({
      asOf: '2025-02-28T00:00:00.000Z',
    });
  });

  it.each<[PointWords, string]>([
    [{ asOf: '2025-02-30' }, 'as-of.unreadable'],
    [{ knownAt: 'yesterday' }, 'as-of.unreadable'],
    [{ revision: '-1' }, 'revision.invalid'],
    [{ position: '1.5' }, 'position.invalid'],
    [{ knownAt: '2025-01-01', position: '5' }, 'replay.point-ambiguous'],
  ])('%o is refused', (words, refused) => {
    expect(pointOf(words)).toMatchObject({ refused });
  });

  it('lies not beyond what was written', async () => {
    const story = begun();
    const reader = new TaskReader({ log: await storyLog(story), clock: () => story.now });
    expect(await reader.replay('1', point({ revision: '2' }))).toMatchObject({
      refused: 'replay.revision-unknown',
      params: { revision: '2', last: '1' },
    });
    expect(await reader.replay('1', point({ position: '3' }))).toMatchObject({
      refused: 'position.beyond-head',
    });
    expect(await reader.replay('9', NOW)).toMatchObject({ refused: 'task.not-found' });
  });
});
