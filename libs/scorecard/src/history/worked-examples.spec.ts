import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import { ACCEPT, claimOn, DECIDER, PEOPLE, preparedAndSigned, RETURN } from '@ledger/task/testing';
import { fraction, shown } from '../domain/exact/fraction.js';
import { cardOf } from '../testing/story-cards.js';
import { accepted, claimed, only, ratios, results, task } from '../testing/worked-tasks.js';

describe('a ministry with one missed instant excused and one not', () => {
  const late = (id: string) => accepted(task(id), '2025-07-10', '2025-07-15');
  const excused = late('task-1').by(PEOPLE.assigner, {
    kind: 'ConfirmObjectiveCause',
    missedAt: startOfDay('2025-07-01'),
    grounds: 'Bão số 3',
    decider: DECIDER,
    document: null,
  });
  const onTime = ['task-3', 'task-4', 'task-5'].map((id) =>
    accepted(task(id), '2025-06-20', '2025-06-25'),
  );
  const card = () =>
    cardOf([excused, late('task-2'), ...onTime], { period: '2025', asOf: '2026-01-15' });

  it('loses a quarter of one obligation: 70 × (5/5 + 5/5 + 4.75/5) / 3', () => {
    expect(ratios(card())).toEqual({
      quantity: fraction(1),
      quality: fraction(1),
      progress: fraction(19, 20),
    });
    expect(results(card())).toBe('68.8333');
    expect(shown(card().score.total!, 1)).toBe('96.3');
  });

  it('has both among those completed late, the excused one marked', () => {
    expect(card().buckets).toMatchObject({ completedOnTime: 3, completedLate: 2 });
    const marked = card().standings.filter(({ marks }) => marks.includes('excused'));
    expect(marked.map(({ obligation }) => obligation)).toEqual(['task-1']);
  });

  it('is proposed as fulfilled, with the gate that failed and for which obligation', () => {
    const { proposal } = card().score;
    expect(proposal.rating).toBe('fulfilled');
    expect(proposal.checks[1]).toMatchObject({
      rating: 'good',
      enoughPoints: true,
      gates: [
        { gate: 'all-on-time', outcome: 'failed', obligations: ['task-2'] },
        { gate: 'no-major-error', outcome: 'met' },
      ],
    });
  });
});

describe('a province whose obligations all fall due in December', () => {
  const done = () => accepted(task('task-1', '2025-12-31'), '2025-12-20', '2025-12-28');
  const open = () => task('task-2', '2025-12-31');

  it('has no data, and so no rating, in November', () => {
    const card = cardOf([task('task-1', '2025-12-31'), open()], {
      period: '2025-11',
      asOf: '2025-12-15',
    });
    expect(card.buckets.openInTime).toBe(2);
    expect(ratios(card)).toEqual({ quantity: null, quality: null, progress: null });
    expect(card.score.proposal).toMatchObject({ rating: null, unrated: 'no-data' });
  });

  it('is scored for the year by what was due on its last day: 70 × (1/2 + 1/1 + 1/2) / 3', () => {
    const card = cardOf([done(), open()], { period: '2025', asOf: '2026-01-10' });
    expect(card.buckets).toMatchObject({ completedOnTime: 1, openOverdue: 1 });
    expect(results(card)).toBe('46.6667');
  });

  it('has missed nothing yet at the end of that day, and carries it into January', () => {
    const lastDay = cardOf([open()], { period: '2025', asOf: '2025-12-31' });
    expect(only(lastDay)).toMatchObject({ status: 'openInTime', reasons: [] });
    const january = cardOf([open()], { period: '2026-01', asOf: '2026-01-10' });
    expect(only(january)).toMatchObject({
      status: 'openOverdue',
      reasons: ['overdue-at-start'],
      instants: [],
    });
  });
});

describe('a return without major error', () => {
  it('costs nothing', () => {
    const returned = claimed(task('task-1'), '2025-06-20')
      .on('2025-06-24')
      .by(PEOPLE.verifier, RETURN);
    const again = preparedAndSigned(returned.on('2025-06-26'), 'c2', claimOn('2025-06-26'))
      .on('2025-06-28')
      .by(PEOPLE.verifier, { ...ACCEPT, claim: 'c2' });
    const card = cardOf([again], { period: '2025-06', asOf: '2025-07-15' });
    expect(card.buckets.completedOnTime).toBe(1);
    expect(results(card)).toBe('70.0000');
  });

  it('with one costs a quarter of the product: 70 × (1 + 0.75 + 1) / 3', () => {
    const majorErrors = [{ product: 'p1', description: 'Thiếu phụ lục' }];
    const flawed = claimed(task('task-1'), '2025-06-20')
      .on('2025-06-25')
      .by(PEOPLE.verifier, { ...ACCEPT, majorErrors });
    expect(results(cardOf([flawed], { period: '2025-06', asOf: '2025-07-15' }))).toBe('64.1667');
  });
});
