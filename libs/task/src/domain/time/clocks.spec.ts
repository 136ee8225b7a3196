import { describe, expect, it } from '@jest/globals';
import {
  begun,
  CANCEL,
  claimOn,
  given,
  on,
  PEOPLE,
  preparedAndSigned,
  REQUEST,
  SAMPLE_ASSIGN,
  SUSPEND,
  TaskStory,
  WATCH,
} from '../../testing/index.js';
import { clocksOf } from './clocks.js';

const issued = () => new TaskStory().by(PEOPLE.assigner, SAMPLE_ASSIGN);
const clocks = (story: TaskStory) =>
  clocksOf(story.obligation).map(({ clock, responsible, endsAt }) => [clock, responsible, endsAt]);

const LAPSE = {
  kind: 'RecordLapse',
  clock: 'acknowledge',
  endedAt: '2025-01-14T17:00:00.000Z',
  responsible: 'btttt',
  about: null,
} as const;

describe('the clocks of the house', () => {
  it('give the lead three working days to acknowledge, and time to the next report', () => {
    expect(clocks(issued())).toEqual([
      ['acknowledge', 'btttt', '2025-01-14T17:00:00.000Z'],
      ['report', 'btttt', '2025-02-28T17:00:00.000Z'],
    ]);
  });

  it('run from the later of when a fact held and when it was recorded', () => {
    const late = new TaskStory().on('2025-03-03').by(PEOPLE.importer, {
      kind: 'EnterLate',
      step: SAMPLE_ASSIGN,
      effectiveAt: on('2025-01-09'),
      document: 'nq-03',
    });
    expect(clocksOf(late.obligation)[0]).toMatchObject({
      startedAt: on('2025-03-03'),
      endsAt: '2025-03-06T17:00:00.000Z',
    });
  });

  it('give five working days for a dispute', () => {
    const story = issued().by(PEOPLE.officer, { kind: 'Dispute', grounds: 'Không đúng' });
    expect(clocks(story)[0]).toEqual(['resolve-dispute', 'chinh-phu', '2025-01-16T17:00:00.000Z']);
  });

  it('give five working days for an extension and ten for an acceptance', () => {
    const asked = preparedAndSigned(begun().on('2025-06-02'), 'x1', REQUEST);
    expect(clocks(asked)).toContainEqual([
      'answer-extension',
      'chinh-phu',
      '2025-06-09T17:00:00.000Z',
    ]);
    const claimed = preparedAndSigned(begun().on('2025-06-02'), 'c1', claimOn('2025-06-01'));
    expect(clocks(claimed)).toEqual([['accept', 'vpcp', '2025-06-16T17:00:00.000Z']]);
  });

  it('give a coordinator seven working days', () => {
    const story = begun().on('2025-06-02').by(PEOPLE.officer, {
      kind: 'AskCoordinator',
      ask: 'a1',
      coordinator: 'bca',
      part: 'Số liệu',
      by: '2025-06-03',
    });
    expect(clocks(story)).toContainEqual([
      'answer-as-coordinator',
      'bca',
      '2025-06-11T17:00:00.000Z',
    ]);
  });

  it('stand still while a task is suspended, and end with it', () => {
    expect(clocks(begun().by(PEOPLE.assigner, SUSPEND))).toEqual([]);
    expect(clocks(begun().by(PEOPLE.assigner, CANCEL))).toEqual([]);
  });
});

describe('a lapse', () => {
  it('is effective when its term ended, whenever it is recorded, and is not entered late', () => {
    const story = issued().on('2025-01-20').by(WATCH, LAPSE);
    expect(story.events.at(-1)?.meta).toMatchObject({
      effectiveAt: '2025-01-14T17:00:00.000Z',
      recordedAt: on('2025-01-20'),
      enteredLate: false,
    });
  });

  it('makes an unacknowledged task count as received, which may still be acknowledged', () => {
    const story = issued().on('2025-01-20').by(WATCH, LAPSE);
    expect(story.obligation.phase).toBe('received');
    expect(
      story.outcome(PEOPLE.officer, {
        kind: 'ReportProgress',
        summary: 'Đang làm',
        percent: null,
        obstacles: [],
      }),
    ).toEqual(['task.progress-reported']);
    expect(story.outcome(PEOPLE.officer, { kind: 'Acknowledge', official: null })).toEqual([
      'task.acknowledged',
    ]);
  });

  it('decides nothing else, and is listed against whoever was silent', () => {
    const claimed = preparedAndSigned(begun().on('2025-06-02'), 'c1', claimOn('2025-06-01'));
    claimed.on('2025-07-01').by(WATCH, {
      ...LAPSE,
      clock: 'accept',
      responsible: 'vpcp',
      endedAt: '2025-06-16T17:00:00.000Z',
      about: 'c1',
    });
    expect(claimed.obligation).toMatchObject({
      phase: 'handed-over',
      lapses: [{ clock: 'accept', responsible: 'vpcp', about: 'c1' }],
    });
    expect(clocks(claimed)).toEqual([]);
  });

  it('is nothing when the answer came in time, or the lapse is recorded', () => {
    given(begun().on('2025-01-20')).when(WATCH, LAPSE).thenNothing();
    given(issued().on('2025-01-20').by(WATCH, LAPSE)).when(WATCH, LAPSE).thenNothing();
    given(begun().by(PEOPLE.assigner, CANCEL).on('2025-01-20')).when(WATCH, LAPSE).thenNothing();
  });

  it('stands beside an answer that came after the term and before it was recorded', () => {
    const story = issued()
      .on('2025-01-16')
      .by(PEOPLE.officer, { kind: 'Acknowledge', official: null })
      .on('2025-01-20')
      .by(WATCH, LAPSE);
    expect(story.obligation).toMatchObject({
      phase: 'in-progress',
      lapses: [{ responsible: 'btttt' }],
    });
  });

  it('of a report sets the time to the next one', () => {
    const story = begun()
      .on('2025-03-05')
      .by(WATCH, {
        ...LAPSE,
        clock: 'report',
        endedAt: '2025-02-28T17:00:00.000Z',
      });
    expect(clocks(story)).toEqual([['report', 'btttt', '2025-03-31T17:00:00.000Z']]);
  });

  it('comes by a process, and not before the term has ended', () => {
    given(issued().on('2025-01-13'))
      .when(WATCH, LAPSE)
      .thenRefuses('task.term-still-running', { clock: 'acknowledge' });
    given(issued().on('2025-01-20'))
      .when(PEOPLE.assigner, LAPSE)
      .thenRefuses('task.process-needed', { action: 'RecordLapse' });
  });
});
