import { describe, expect, it } from '@jest/globals';
import { late, overdue, standing } from '../../testing/standings.js';
import type { Standing } from '../obligation/standing.js';
import { groupOf } from '../obligation/standing-group.js';
import { ageingOf } from './ageing.js';
import { breakdownsOf } from './breakdowns.js';
import { cardGroupsOf } from './card-groups.js';
import { ratesOf, updateRate } from './rates.js';
import { taskRate, tasksAmong } from './tasks.js';

const MEMBERSHIP = { membership: 'due-overdue-or-completed' } as const;
const SCOPE = {
  period: { from: '2024-12-31T17:00:00.000Z', to: '2025-12-31T17:00:00.000Z' },
  asOf: '2025-09-30T17:00:00.000Z',
};
const of = (task: string) => ({ task });

describe('tasks, as apart from obligations,', () => {
  it('are complete when all their obligations are, and late if any is', () => {
    const standings = [
      standing('a', of('group')),
      { ...late('b'), ...of('group') },
      standing('c', of('joint')),
      standing('d', of('joint')),
      standing('e', of('half')),
      { ...overdue('f'), ...of('half') },
    ];
    const tasks = tasksAmong(standings);
    expect(tasks.counts).toEqual({ total: 3, completedOnTime: 1, completedLate: 1 });
    expect(tasks.obligations).toMatchObject({
      completedOnTime: ['c', 'd'],
      completedLate: ['a', 'b'],
    });
    expect(taskRate(tasks)).toMatchObject({
      numerator: 2,
      denominator: 3,
      value: 0.6667,
      obligations: ['a', 'b', 'c', 'd'],
      whole: ['a', 'b', 'c', 'd', 'e', 'f'],
    });
  });

  it('leave out obligations that stand beside', () => {
    const beside = standing('b', { status: 'mergedInto', task: 'group', completed: null });
    expect(tasksAmong([standing('a', of('group')), beside]).counts).toEqual({
      total: 1,
      completedOnTime: 1,
      completedLate: 0,
    });
  });
});

describe('a breakdown', () => {
  const about = (taskGroup: string | null, document: string, answerable = 'bkhcn') => ({
    subject: { taskGroup, priority: 'normal', document },
    answerable,
  });
  const STANDINGS = [
    standing('a', about('I', 'nq-03')),
    { ...late('b'), ...about('II', 'nq-03', 'lao-cai') },
    { ...overdue('c'), ...about(null, 'nq-71', 'unheard-of') },
    standing('d', { ...about('I', 'nq-03'), status: 'cancelled', completed: null }),
  ];
  const TIERS = new Map([
    ['bkhcn', 'central'],
    ['lao-cai', 'province'],
  ]);

  it('by task group, priority, document and tier comes to the total each time', () => {
    const parts = breakdownsOf(cardGroupsOf(STANDINGS, SCOPE), TIERS);
    expect(parts.map(({ by, value, total }) => [by, value, total])).toEqual([
      ['taskGroup', 'I', 1],
      ['taskGroup', 'II', 1],
      ['taskGroup', null, 1],
      ['priority', 'normal', 3],
      ['document', 'nq-03', 2],
      ['document', 'nq-71', 1],
      ['tier', 'central', 1],
      ['tier', 'province', 1],
      ['tier', null, 1],
    ]);
    expect(parts[3]?.buckets).toMatchObject({
      completedOnTime: 1,
      completedLate: 1,
      openOverdue: 1,
    });
  });
});

describe('overdue obligations', () => {
  const since = (obligation: string, instant: string, heldFrom: string | null = null) =>
    standing(obligation, { status: 'openOverdue', overdue: { since: instant, heldFrom } });
  const aged = (standings: readonly Standing[]) => ageingOf(cardGroupsOf(standings, SCOPE).groups);

  it('are classed by the days that they are late, at the end of the period or at T', () => {
    const standings = [
      since('young', '2025-09-29T17:00:00.000Z'),
      since('month', '2025-08-30T17:00:00.000Z'),
      since('old', '2025-05-31T17:00:00.000Z'),
    ];
    expect(aged(standings)).toEqual({
      '1-30': ['young'],
      '31-90': ['month'],
      '91-120': [],
      'over-120': ['old'],
    });
  });

  it('count no day on which somebody else has the work', () => {
    const held = since('held', '2025-05-31T17:00:00.000Z', '2025-06-10T02:00:00.000Z');
    expect(aged([held])['1-30']).toEqual(['held']);
  });
});

describe('rates', () => {
  const named = (name: string, standings: readonly Standing[]) =>
    ratesOf(standings.map(groupOf), MEMBERSHIP).find((rate) => rate.name === name);

  it('on time are given by the deadline in force and by the first one', () => {
    const extended = standing('b', {
      completed: { exceeded: false, majorErrors: [0], withinOriginal: false },
    });
    const undated = standing('c', {
      completed: { exceeded: false, majorErrors: [0], withinOriginal: null },
    });
    const all = [standing('a'), extended, undated];
    expect(named('on-time', all)).toMatchObject({ numerator: 3, denominator: 3 });
    expect(named('on-time-by-original-deadline', all)).toMatchObject({
      numerator: 1,
      denominator: 2,
      obligations: ['a'],
    });
  });

  it('are given with and without what was entered late', () => {
    const entered = standing('b', { marks: ['entered-late'] });
    const all = [late('a'), entered];
    expect(named('on-time', all)?.value).toBe(0.5);
    expect(named('on-time-without-late-entries', all)).toMatchObject({
      numerator: 0,
      denominator: 1,
    });
  });

  it('of updates count open obligations without a silence', () => {
    const open = { status: 'openInTime', completed: null, reasons: [] } as const;
    const standings = [standing('a', open), standing('b', { ...open, silent: true }), late('c')];
    expect(updateRate(standings.map(groupOf))).toMatchObject({ numerator: 1, denominator: 2 });
  });
});
