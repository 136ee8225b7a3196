import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import {
  ACCEPT,
  claimOn,
  GRANT,
  PASS_ON,
  PEOPLE,
  preparedAndSigned,
  REQUEST,
  RETURN,
  WATCH,
} from '@ledger/task/testing';
import { fraction } from '../domain/exact/fraction.js';
import { cardOf } from '../testing/story-cards.js';
import { accepted, claimed, only, ratios, results, task } from '../testing/worked-tasks.js';

describe('a claim in time that is accepted after the due instant', () => {
  const story = () => accepted(task('task-1'), '2025-06-20', '2025-07-05');

  it('lies with the acceptor at the end of June: in time, shown beside, in no ratio', () => {
    const june = cardOf([story()], { period: '2025-06', asOf: '2025-08-01' });
    expect(only(june)).toMatchObject({
      status: 'openInTime',
      reasons: [],
      awaiting: [{ what: 'acceptance', with: 'vpcp' }],
    });
  });

  it('counts in July, in which it was settled, and is on time', () => {
    const july = cardOf([story()], { period: '2025-07', asOf: '2025-08-01' });
    expect(only(july)).toMatchObject({
      status: 'completedOnTime',
      reasons: ['due-in-period', 'completed-in-period'],
      instants: [{ at: startOfDay('2025-07-01'), missed: false }],
    });
    expect(results(july)).toBe('70.0000');
  });
});

describe('an extension granted after a miss', () => {
  const story = () => {
    const asked = preparedAndSigned(task('task-1').on('2025-07-02'), 'x1', REQUEST);
    return accepted(asked.on('2025-07-04').by(PEOPLE.assigner, GRANT), '2025-07-20', '2025-07-22');
  };

  it('leaves the miss in June, without points', () => {
    const june = cardOf([story()], { period: '2025-06', asOf: '2025-08-15' });
    expect(only(june)).toMatchObject({ status: 'openOverdue', reasons: ['due-in-period'] });
    expect(results(june)).toBe('0.0000');
  });

  it('is completed late in July, within the new date: 70 × (1 + 1 + 0.75) / 3', () => {
    const july = cardOf([story()], { period: '2025-07', asOf: '2025-08-15' });
    expect(only(july)).toMatchObject({
      status: 'completedLate',
      reasons: ['overdue-at-start', 'completed-in-period', 'due-in-period'].sort(byReason),
    });
    expect(results(july)).toBe('64.1667');
  });
});

const REASONS = ['due-in-period', 'overdue-at-start', 'completed-in-period'];
const byReason = (a: string, b: string) => REASONS.indexOf(a) - REASONS.indexOf(b);

describe('a miss of a ministry that then merged', () => {
  const merged = () => task('task-1', '2025-02-14').on('2025-02-20').by(WATCH, PASS_ON);
  const completed = () => {
    const story = merged().on('2025-03-20');
    story.by(PEOPLE.scienceOfficer, {
      kind: 'PreparePaper',
      paper: 'c1',
      content: claimOn('2025-03-20'),
    });
    const { hash } = story.obligation.papers[0]!;
    return story
      .by(PEOPLE.scienceHead, { kind: 'SignPaper', paper: 'c1', hash })
      .on('2025-03-25')
      .by(PEOPLE.verifier, ACCEPT);
  };
  const year = { period: '2025', asOf: '2026-01-15' };

  it('stays on its own card, without points, the obligation beside', () => {
    const own = cardOf([completed()], year);
    expect(own.beside.transferredOut).toBe(1);
    expect(own.total).toBe(0);
    expect(only(own).reasons).toEqual(['due-in-period']);
    expect(ratios(own)).toMatchObject({ quantity: fraction(0), progress: fraction(0) });
  });

  it("is marked inherited on the successor's card, and costs it nothing", () => {
    const card = cardOf([completed()], { ...year, agency: 'bkhcn' });
    expect(only(card)).toMatchObject({
      status: 'completedLate',
      marks: ['inherited'],
      reasons: ['completed-in-period'],
      misses: [],
    });
    expect(results(card)).toBe('70.0000');
  });

  it('still open is overdue and inherited there, and counts in no ratio', () => {
    const card = cardOf([merged()], { ...year, agency: 'bkhcn' });
    expect(only(card)).toMatchObject({ status: 'openOverdue', marks: ['inherited'], reasons: [] });
  });

  it('counts where the successor is asked for with its predecessors', () => {
    const card = cardOf([completed()], { ...year, agency: 'bkhcn', predecessors: ['btttt'] });
    expect(only(card)).toMatchObject({ status: 'completedLate', marks: [] });
    expect(results(card)).toBe('64.1667');
  });
});

describe('a running year asked for in July', () => {
  it('counts what was due before that day, and leaves what is due later beside: 70 × (1/2 + 1/1 + 1/2) / 3', () => {
    const stories = [
      accepted(task('task-1'), '2025-06-20', '2025-06-25'),
      task('task-2'),
      task('task-3', '2025-09-30'),
      claimed(task('task-4', '2025-07-10'), '2025-07-08'),
    ];
    const card = cardOf(stories, { period: '2025', asOf: '2025-07-15' });
    expect(card.buckets).toMatchObject({ completedOnTime: 1, openOverdue: 1, openInTime: 2 });
    expect(card.standings.map(({ reasons }) => reasons.length > 0)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(results(card)).toBe('46.6667');
  });
});

describe('a hand-over that awaits its acceptance at the end of the period', () => {
  it('and is returned later counts where it is settled, by the new due instant', () => {
    const returned = claimed(task('task-1'), '2025-06-29')
      .on('2025-07-03')
      .by(PEOPLE.verifier, RETURN);
    const june = cardOf([returned], { period: '2025-06', asOf: '2025-08-15' });
    const july = cardOf([returned], { period: '2025-07', asOf: '2025-08-15' });
    expect(only(june).reasons).toEqual([]);
    expect(only(july)).toMatchObject({ status: 'openOverdue', reasons: ['due-in-period'] });
  });

  it('and is withdrawn later was missed, and counts where that was settled', () => {
    const withdrawn = claimed(task('task-1'), '2025-06-29')
      .on('2025-07-03')
      .by(PEOPLE.officer, { kind: 'WithdrawPaper', paper: 'c1', reason: 'Bổ sung' });
    const july = cardOf([withdrawn], { period: '2025-07', asOf: '2025-08-15' });
    expect(only(july)).toMatchObject({
      status: 'openOverdue',
      reasons: ['due-in-period'],
      instants: [{ at: startOfDay('2025-07-01'), missed: true }],
    });
  });
});
