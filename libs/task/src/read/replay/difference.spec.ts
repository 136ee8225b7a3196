import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '@ledger/kernel';
import { live, randomLives } from '../../testing/random-life.js';
import {
  begun,
  claimOn,
  GRANT,
  PEOPLE,
  preparedAndSigned,
  REQUEST,
  storyLog,
  type TaskStory,
} from '../../testing/index.js';
import { TaskReader } from '../task-reader.js';
import type { Difference } from './difference.js';
import { pointOf, type PointWords } from './point.js';

async function difference(story: TaskStory, from: PointWords, to: PointWords): Promise<Difference> {
  const log = await storyLog(story);
  const reader = new TaskReader({ log, clock: () => story.now });
  const [one, other] = [pointOf(from), pointOf(to)];
  if (isRefusal(one) || isRefusal(other)) throw new Error('no such point');
  const answer = await reader.difference('1', one, other);
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
}

const types = (events: Difference['added']) => events.map(({ event }) => event.type);

const extended = () =>
  preparedAndSigned(begun().on('2025-06-20'), 'x1', REQUEST)
    .on('2025-06-25')
    .by(PEOPLE.assigner, GRANT)
    .on('2025-07-10');

describe('the difference between two points', () => {
  it('names each field that changed, and the events in between', async () => {
    const { changes, added, removed } = await difference(
      extended(),
      { asOf: '2025-06-24' },
      { asOf: '2025-06-25' },
    );
    expect(types(added)).toEqual(['task.extension-granted']);
    expect(removed).toEqual([]);
    const change = (field: string) => changes.find((one) => one.field === field);
    expect(change('term.due.lastDay')).toEqual({
      field: 'term.due.lastDay',
      before: '2025-06-30',
      after: '2025-07-31',
    });
    expect(change('extension')).toMatchObject({ before: { request: 'x1' }, after: null });
    expect(change('chain')).toMatchObject({ before: [], after: [{ by: 'extension' }] });
    expect(change('assignment.title')).toBeUndefined();
  });

  it('of time alone is what time brings about', async () => {
    const { changes, added } = await difference(
      begun().on('2025-07-10'),
      { asOf: '2025-06-30' },
      { asOf: '2025-07-01' },
    );
    expect(added).toEqual([]);
    expect(changes).toContainEqual({
      field: 'status.status',
      before: 'open-in-time',
      after: 'open-overdue',
    });
  });

  it('of knowledge alone is what was recorded later', async () => {
    const story = preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-19'));
    const { changes, added } = await difference(
      story,
      { asOf: '2025-06-25', revision: '1' },
      { asOf: '2025-06-25', revision: '3' },
    );
    expect(types(added)).toEqual(['task.paper-prepared', 'task.completion-claimed']);
    expect(changes).toContainEqual({
      field: 'phase',
      before: 'in-progress',
      after: 'handed-over',
    });
  });

  it('from where nothing was recorded is everything', async () => {
    const { from, changes, added } = await difference(
      begun(),
      { knownAt: '2025-01-08' },
      { asOf: '2025-01-10' },
    );
    expect(from.found).toBe('nothing-recorded');
    expect(types(added)).toEqual(['task.assigned', 'task.acknowledged']);
    expect(changes).toContainEqual({ field: 'lead', before: null, after: 'btttt' });
  });

  it('backwards is the same with its sides exchanged, and there is none from a point to itself', async () => {
    const day = fc.integer({ min: 0, max: 300 });
    const dated = (n: number) => new Date(Date.UTC(2025, 0, 9 + n)).toISOString();
    await fc.assert(
      fc.asyncProperty(randomLives(true), day, day, async (life, one, other) => {
        const story = live(life, () => undefined);
        const [a, b] = [{ asOf: dated(one) }, { asOf: dated(other) }];
        const there = await difference(story, a, b);
        const back = await difference(story, b, a);
        expect(back.changes).toEqual(
          there.changes.map(({ field, before, after }) => ({
            field,
            before: after,
            after: before,
          })),
        );
        expect([back.added, back.removed]).toEqual([there.removed, there.added]);
        expect(await difference(story, a, a)).toMatchObject({
          changes: [],
          added: [],
          removed: [],
        });
      }),
      { numRuns: 25 },
    );
  });
});
