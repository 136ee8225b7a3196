import { describe, expect, it } from '@jest/globals';
import { endOfDay } from '@ledger/kernel';
import {
  ACCEPT,
  begun,
  claimOn,
  dayOf,
  PEOPLE,
  preparedAndSigned,
  RETURN,
  SAMPLE_ASSIGN,
  TaskStory,
} from '../../testing/index.js';
import { rollUp } from './roll-up.js';
import { statusAt } from './status-at.js';
import type { ObligationStatus } from './status.js';

const claimed = () => preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-19'));

describe('the status of an obligation', () => {
  it('is none before the task was assigned', () => {
    const { obligation } = begun();
    expect(statusAt(obligation, endOfDay('2025-01-08'), { dueSoonDays: 15 })).toBeNull();
  });

  it('is open in time, and due soon from fifteen days on', () => {
    expect(begun().asOf('2025-06-14')).toMatchObject({ status: 'open-in-time', dueSoon: false });
    expect(begun().asOf('2025-06-15').dueSoon).toBe(true);
    expect(begun().asOf('2025-06-30')).toMatchObject({ status: 'open-in-time', dueSoon: true });
  });

  it('is due soon no longer once it is handed over', () => {
    expect(claimed().asOf('2025-06-25').dueSoon).toBe(false);
  });

  it.each([
    ['2025-07-01', 1, '1-30'],
    ['2025-07-30', 30, '1-30'],
    ['2025-07-31', 31, '31-90'],
    ['2025-09-28', 90, '31-90'],
    ['2025-09-29', 91, '91-120'],
    ['2025-10-28', 120, '91-120'],
    ['2025-10-29', 121, 'over-120'],
  ])('is overdue on %s by %i days', (date, days, age) => {
    expect(begun().asOf(date)).toMatchObject({
      status: 'open-overdue',
      overdue: { days, age, since: '2025-06-30T17:00:00.000Z' },
    });
  });

  it('at the last instant of the last day is still in time, and a hand-over then is not', () => {
    expect(begun().asOf('2025-06-30').missed).toEqual([]);
    const atMidnight = preparedAndSigned(begun().on('2025-06-30', 24), 'c1', claimOn('2025-06-30'));
    expect(atMidnight.obligation.occurrences).toHaveLength(1);
  });

  it('of a task handed over late stays overdue, and counts no day of the acceptor', () => {
    const story = preparedAndSigned(begun().on('2025-07-04'), 'c1', claimOn('2025-07-03'));
    expect(story.asOf('2025-12-31')).toMatchObject({
      status: 'open-overdue',
      overdue: { days: 4 },
      awaiting: [],
    });
  });

  it('awaits whoever has the work, by name', () => {
    expect(claimed().asOf('2025-07-31').awaiting).toEqual([
      { what: 'acceptance', with: 'vpcp', since: '2025-06-20T02:00:00.000Z' },
    ]);
  });

  it('never due is neither overdue nor due soon', () => {
    const undated = new TaskStory().by(PEOPLE.importer, {
      ...SAMPLE_ASSIGN,
      deadline: { kind: 'undated', words: '', remark: null },
    });
    expect(undated.asOf('2099-12-31')).toMatchObject({
      status: 'open-continuous-or-undated',
      dueAt: null,
      dueSoon: false,
      overdue: null,
    });
  });

  it('follows from the past alone: what comes later does not change it', () => {
    const story = claimed();
    const before = story.asOf('2025-06-22');
    story.on('2025-06-25').by(PEOPLE.verifier, RETURN);
    expect(story.asOf('2025-06-22')).toEqual(before);
  });

  it('of a day moved by a weekend counts from the day on which it was due', () => {
    // 31 May 2025 is a Saturday.
    const story = begun({ deadline: dayOf('2025-05-31') });
    expect(story.asOf('2025-06-02').status).toBe('open-in-time');
    expect(story.asOf('2025-06-03').overdue?.days).toBe(1);
  });

  it('is seen from the side of an agency that never answered as it is', () => {
    expect(begun().asOf('2025-06-01', 'bca').status).toBe('open-in-time');
  });
});

describe('a roll-up', () => {
  const children = (...statuses: readonly ObligationStatus['status'][]) =>
    statuses.map((status) => ({ status }));

  it('is complete when all are, and late if any is', () => {
    expect(rollUp(children('completed-on-time', 'completed-on-time')).worst).toBe(
      'completed-on-time',
    );
    expect(rollUp(children('completed-on-time', 'completed-late')).worst).toBe('completed-late');
  });

  it('shows the worst child as well as how many are complete', () => {
    const many = children('completed-on-time', 'open-overdue', 'suspended', 'completed-late');
    expect(rollUp(many)).toMatchObject({ worst: 'open-overdue', total: 4, completed: 2 });
  });

  it('leaves out of the total what stands beside it, and counts it', () => {
    const merged = children('open-in-time', 'merged-into', 'merged-into', 'cancelled');
    expect(rollUp(merged)).toEqual({
      total: 1,
      completed: 0,
      counts: { 'open-in-time': 1, 'merged-into': 2, cancelled: 1 },
      worst: 'open-in-time',
    });
  });

  it('has no data without a child in the total', () => {
    expect(rollUp([])).toEqual({ total: 0, completed: 0, counts: {}, worst: null });
    expect(rollUp(children('cancelled')).worst).toBeNull();
  });

  it('takes the statuses as they are worked out', () => {
    const story = claimed().on('2025-06-25').by(PEOPLE.verifier, ACCEPT);
    expect(rollUp([story.asOf('2025-06-25'), begun().asOf('2025-07-01')])).toMatchObject({
      total: 2,
      completed: 1,
      worst: 'open-overdue',
    });
  });
});
