import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '@ledger/kernel';
import {
  begun,
  on,
  PASS_ON,
  PEOPLE,
  SAMPLE_ASSIGN,
  storyLog,
  TaskStory,
  WATCH,
} from '../../testing/index.js';
import { TaskReader } from '../task-reader.js';
import { pointOf, type PointWords } from './point.js';

const TODAY = '2025-09-01';

/** Assigned on 9 January 2025 and passed on, both recorded today only: positions 1 and 2. */
const enteredToday = () =>
  new TaskStory()
    .on(TODAY)
    .by(PEOPLE.importer, {
      kind: 'EnterLate',
      step: SAMPLE_ASSIGN,
      effectiveAt: on('2025-01-09'),
      document: 'nq-03',
    })
    .on(TODAY, 10)
    .by(WATCH, PASS_ON);

async function replayed(story: TaskStory, words: PointWords) {
  const log = await storyLog(story);
  const reader = new TaskReader({ log, clock: () => story.now });
  const point = pointOf(words);
  if (isRefusal(point)) throw new Error(point.refused);
  const answer = await reader.replay('1', point);
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
}

describe('a task of a ministry that merged, entered after the fact, is led', () => {
  it('as of 28/2/2025, known now, by the former ministry', async () => {
    expect(await replayed(enteredToday(), { asOf: '2025-02-28' })).toMatchObject({
      task: { lead: 'btttt' },
    });
  });

  it('as of 1/3/2025 by Science and Technology', async () => {
    expect(await replayed(enteredToday(), { asOf: '2025-03-01' })).toMatchObject({
      task: { lead: 'bkhcn' },
    });
  });

  it("as of 31/3/2025, known before the merger's position, by the former ministry", async () => {
    const answer = await replayed(enteredToday(), { asOf: '2025-03-31', position: '1' });
    expect(answer).toMatchObject({ task: { lead: 'btttt' }, seen: { position: 1n } });
  });

  it('as of 28/2/2025, known at 28/2/2025, by nobody: nothing was recorded yet', async () => {
    const answer = await replayed(enteredToday(), { asOf: '2025-02-28', knownAt: '2025-02-28' });
    expect(answer.found).toBe('nothing-recorded');
  });
});

describe("a report of 10/3 by the former ministry's people, before the merger was recorded on 20/3,", () => {
  const story = () =>
    begun()
      .on('2025-03-10')
      .by(PEOPLE.officer, {
        kind: 'ReportProgress',
        summary: 'Đang làm',
        percent: 40,
        obstacles: [{ obstacle: 'o1', class: 'data', cause: 'Thiếu dữ liệu', proposal: 'Chia sẻ' }],
      })
      .on('2025-03-20')
      .by(WATCH, PASS_ON);

  it('counts for the successor', async () => {
    expect(await replayed(story(), { asOf: '2025-03-20' })).toMatchObject({
      task: { lead: 'bkhcn', obstacles: [{ obstacle: 'o1' }] },
    });
  });

  it('is listed with the merger', async () => {
    const answer = await replayed(story(), { asOf: '2025-03-20' });
    const events = answer.found === 'task' ? answer.events.map(({ event }) => event) : [];
    const report = events.find(({ type }) => type === 'task.progress-reported')!;
    expect(events.find(({ type }) => type === 'task.role-passed-on')!.payload).toMatchObject({
      role: 'lead',
      doneByPredecessor: [report.meta.id],
    });
  });
});
