import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import {
  ACCEPT,
  claimOn,
  on,
  PASS_ON,
  PEOPLE,
  preparedAndSigned,
  PRIME_MINISTERS_DECISION,
  REQUEST,
  RETURN,
  SAMPLE_ASSIGN,
  SAMPLE_ASSIGNMENT,
  TaskStory,
  WATCH,
} from '@ledger/task/testing';
import type { HandOverLag } from '../domain/card/lags.js';
import { shown } from '../domain/exact/fraction.js';
import { cardOf } from '../testing/story-cards.js';
import { accepted, claimed, task } from '../testing/worked-tasks.js';

const YEAR = { period: '2025', asOf: '2025-07-10' };

/** Median, mean and most days, with how many there are. */
function days({ count, median, mean, most }: HandOverLag['settled']) {
  const told = (value: typeof mean) => (value === null ? null : Number(shown(value, 1)));
  return { count, median: told(median), mean: told(mean), most };
}

function lagsIn(stories: readonly TaskStory[], asked = YEAR) {
  return cardOf(stories, asked).handOverLags.map(({ what, with: body, settled, running }) => ({
    what,
    with: body,
    settled: days(settled),
    running: days(running),
  }));
}

describe('how long hand-overs lie with the acceptor', () => {
  it('is told of those settled and those that still lie there: 1, 2 and 15 days, and 12 by 10 July', () => {
    const returned = claimed(task('task-3'), '2025-06-10')
      .on('2025-06-12')
      .by(PEOPLE.verifier, RETURN);
    const again = preparedAndSigned(returned.on('2025-06-15'), 'c2', claimOn('2025-06-15'))
      .on('2025-06-16')
      .by(PEOPLE.verifier, { ...ACCEPT, claim: 'c2' });
    const stories = [
      accepted(task('task-1'), '2025-06-20', '2025-07-05'),
      claimed(task('task-2'), '2025-06-28'),
      again,
    ];
    const settled = { count: 3, median: 2, mean: 6, most: 15 };
    const running = { count: 1, median: 12, mean: 12, most: 12 };
    expect(lagsIn(stories)).toEqual([
      { what: 'acceptance', with: null, settled, running },
      { what: 'acceptance', with: 'vpcp', settled, running },
    ]);
    expect(cardOf(stories, YEAR).handOverLags[0]).toMatchObject({
      settled: { obligations: ['task-1', 'task-3'] },
      running: { obligations: ['task-2'] },
    });
  });

  it('is the mean of the two in the middle where their number is even: of 5 and 15 it is 10', () => {
    const stories = [
      accepted(task('task-1'), '2025-06-20', '2025-07-05'),
      accepted(task('task-2'), '2025-06-20', '2025-06-25'),
    ];
    expect(lagsIn(stories)[0]?.settled).toEqual({ count: 2, median: 10, mean: 10, most: 15 });
  });

  it('counts in the period in which it was settled, and as running before', () => {
    const story = accepted(task('task-1'), '2025-06-20', '2025-07-05');
    const none = { count: 0, median: null, mean: null, most: null };
    expect(lagsIn([story], { ...YEAR, period: '2025-06' })[0]).toMatchObject({
      settled: none,
      running: { count: 1, most: 10 },
    });
    expect(lagsIn([story], { ...YEAR, period: '2025-07' })[0]).toMatchObject({
      settled: { count: 1, most: 15 },
      running: none,
    });
  });

  it('that another body takes over is counted for each from when it had it', () => {
    const merged = { ...PASS_ON, from: 'vpcp', to: 'bnv', effectiveAt: startOfDay('2025-07-01') };
    const story = claimed(task('task-1'), '2025-06-20').on('2025-07-01').by(WATCH, merged);
    expect(lagsIn([story]).slice(1)).toMatchObject([
      { with: 'bnv', running: { count: 1, most: 10 } },
      { with: 'vpcp', settled: { count: 1, most: 10 } },
    ]);
  });
});

describe('how long products lie with the body that signs them', () => {
  const submitted = () => {
    const products = [PRIME_MINISTERS_DECISION];
    const story = new TaskStory('task-1')
      .on('2025-01-09')
      .by(PEOPLE.assigner, { ...SAMPLE_ASSIGN, assignment: { ...SAMPLE_ASSIGNMENT, products } })
      .on('2025-01-10')
      .by(PEOPLE.officer, { kind: 'Acknowledge', official: null })
      .on('2025-06-10');
    return preparedAndSigned(story, 's1', {
      kind: 'submission',
      body: 'prime-minister',
      products: ['p2'],
      number: '12/TTr-BTTTT',
      date: '2025-06-10',
      reference: 'Tờ trình dự thảo Quyết định',
    });
  };

  it('runs from the submission', () => {
    expect(lagsIn([submitted()])[1]).toMatchObject({
      what: 'signature',
      with: 'prime-minister',
      running: { count: 1, most: 30 },
    });
  });

  it('ends when the product is issued: 8 days', () => {
    const issued = submitted().on('2025-06-18').by(PEOPLE.assigner, {
      kind: 'RecordIssue',
      product: 'p2',
      number: '1012/QĐ-TTg',
      date: '2025-06-18',
      document: null,
    });
    expect(lagsIn([issued])[1]).toMatchObject({
      settled: { count: 1, most: 8 },
      running: { count: 0 },
    });
  });
});

describe('what awaits somebody', () => {
  it('is summed per body, with since when the oldest lies there', () => {
    const stories = [
      claimed(task('task-1'), '2025-06-20'),
      claimed(task('task-2'), '2025-06-28'),
      preparedAndSigned(task('task-3').on('2025-06-25'), 'x1', REQUEST),
    ];
    expect(cardOf(stories, { ...YEAR, asOf: '2025-06-29' }).awaiting).toEqual([
      {
        what: 'acceptance',
        with: 'vpcp',
        since: on('2025-06-20'),
        obligations: ['task-1', 'task-2'],
      },
      { what: 'extension', with: 'chinh-phu', since: on('2025-06-25'), obligations: ['task-3'] },
    ]);
  });
});
