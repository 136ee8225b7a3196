import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import {
  GRANT,
  on,
  PEOPLE,
  preparedAndSigned,
  REFUSE,
  REQUEST,
  type TaskStory,
} from '@ledger/task/testing';
import { cardOf } from '../testing/story-cards.js';
import { accepted, task } from '../testing/worked-tasks.js';

const YEAR = { period: '2025', asOf: '2025-07-10' };

describe('the register of extensions', () => {
  const asked = (id: string, day: string) => preparedAndSigned(task(id).on(day), 'x1', REQUEST);
  const stories = () => [
    asked('task-1', '2025-07-02').on('2025-07-04').by(PEOPLE.assigner, GRANT),
    asked('task-2', '2025-06-20').on('2025-07-04').by(PEOPLE.assigner, REFUSE),
    asked('task-3', '2025-06-27'),
    asked('task-4', '2025-06-27')
      .on('2025-06-28')
      .by(PEOPLE.officer, { kind: 'WithdrawPaper', paper: 'x1', reason: 'Kịp thời hạn' }),
  ];

  it('tells of each request what was asked when, and answered when, how and by whom', () => {
    const { requests } = cardOf(stories(), YEAR).extensions;
    expect(requests.map(({ obligation }) => obligation)).toEqual([
      'task-2',
      'task-3',
      'task-4',
      'task-1',
    ]);
    expect(requests[3]).toEqual({
      obligation: 'task-1',
      request: 'x1',
      cause: 'objective',
      askedAt: on('2025-07-02'),
      late: true,
      answerBy: startOfDay('2025-07-10'),
      dueAt: startOfDay('2025-07-01'),
      answer: {
        as: 'granted',
        at: on('2025-07-04'),
        by: 'chinh-phu',
        dueAt: startOfDay('2025-08-01'),
      },
      answerLate: false,
    });
  });

  it('counts them by what became of them', () => {
    expect(cardOf(stories(), YEAR).extensions.counts).toEqual({
      asked: 4,
      'asked-in-time': 3,
      'asked-late': 1,
      'objective-cause': 4,
      'subjective-cause': 0,
      granted: 1,
      refused: 1,
      withdrawn: 1,
      ended: 0,
      pending: 1,
      // The refusal came after five working days, and nobody answered task 3 within them.
      'answer-late': 2,
    });
  });

  it('holds in a month those that were open in it', () => {
    const inMonth = (period: string) =>
      cardOf(stories(), { ...YEAR, period }).extensions.requests.map(
        ({ obligation }) => obligation,
      );
    expect(inMonth('2025-06')).toEqual(['task-2', 'task-3', 'task-4']);
    expect(inMonth('2025-07')).toEqual(['task-2', 'task-3', 'task-1']);
  });

  it('holds a request that was withdrawn after the term to answer it against whoever was silent', () => {
    const withdrawn = asked('task-1', '2025-06-20')
      .on('2025-06-28')
      .by(PEOPLE.officer, { kind: 'WithdrawPaper', paper: 'x1', reason: 'Kịp thời hạn' });
    expect(cardOf([withdrawn], YEAR).extensions.requests).toMatchObject([
      { answer: { as: 'withdrawn' }, answerBy: startOfDay('2025-06-28'), answerLate: true },
    ]);
  });

  it('says of a request that nobody answered before the task ended that it ended', () => {
    const cancelled = asked('task-1', '2025-06-20')
      .on('2025-06-23')
      .by(PEOPLE.assigner, {
        kind: 'Cancel',
        grounds: 'Không còn phù hợp',
        document: { document: 'cv-1', clause: null },
      });
    expect(cardOf([cancelled], YEAR).extensions.requests).toMatchObject([
      { answer: { as: 'ended', at: on('2025-06-23'), by: null }, answerLate: false },
    ]);
  });
});

describe('what coordinators were asked', () => {
  const ask = (story: TaskStory, name: string, by: string) =>
    story.by(PEOPLE.officer, {
      kind: 'AskCoordinator',
      ask: name,
      coordinator: 'bca',
      part: 'Số liệu an toàn thông tin',
      by,
    });
  const answer = (story: TaskStory, name: string, day: string) =>
    story.on(day).by(PEOPLE.coordinator, {
      kind: 'AnswerAsCoordinator',
      ask: name,
      answer: 'Gửi kèm',
      document: null,
    });
  const story = () => {
    const parts = ask(
      ask(ask(task('task-1').on('2025-03-03'), 'a1', '2025-03-31'), 'a2', '2025-03-31'),
      'a3',
      '2025-03-31',
    );
    return ask(
      answer(answer(parts, 'a1', '2025-03-20'), 'a2', '2025-04-02').on('2025-07-01'),
      'a4',
      '2025-07-31',
    );
  };

  it('is told by coordinator: answered in time, late, not at all, or not due yet', () => {
    const [record, ...others] = cardOf([story()], YEAR).coordination;
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      coordinator: 'bca',
      counts: {
        'answered-in-time': 1,
        'answered-late': 1,
        unanswered: 1,
        running: 1,
        'not-needed': 0,
      },
    });
    expect(record?.parts[1]).toMatchObject({
      obligation: 'task-1',
      ask: 'a2',
      answerBy: startOfDay('2025-04-01'),
      answeredAt: on('2025-04-02'),
      state: 'answered-late',
    });
  });

  it('is not missed yet on the last day of the term', () => {
    const asked = ask(task('task-1').on('2025-03-03'), 'a1', '2025-03-31');
    const stateOn = (asOf: string) =>
      cardOf([asked], { ...YEAR, asOf }).coordination[0]?.parts[0]?.state;
    expect(stateOn('2025-03-31')).toBe('running');
    expect(stateOn('2025-04-01')).toBe('unanswered');
  });

  it('is not needed any more where the task ends within the term', () => {
    const asked = ask(task('task-1').on('2025-06-18'), 'a1', '2025-07-31');
    expect(cardOf([accepted(asked, '2025-06-20', '2025-06-25')], YEAR).coordination).toMatchObject([
      { counts: { 'not-needed': 1, running: 0 } },
    ]);
  });
});
