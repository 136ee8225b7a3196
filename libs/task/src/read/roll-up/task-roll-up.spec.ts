import { describe, expect, it } from '@jest/globals';
import { taskRollUp, type ChildStanding } from './task-roll-up.js';

const SEEN = {
  asOf: '2025-07-01T17:00:00.000Z',
  knownAt: '2025-07-01T17:00:00.000Z',
  revision: 0,
  position: 1n,
  forecast: false,
};

function child(member: string, standing: Partial<ChildStanding> = {}): ChildStanding {
  return {
    task: `task-of-${member}`,
    member,
    answerable: member,
    status: 'open-in-time',
    percent: 0,
    closedInto: null,
    ...standing,
  };
}

const mergedInto = (member: string, into: string) =>
  child(member, { status: 'merged-into', closedInto: `task-of-${into}`, answerable: into });

const rolledUp = (...children: readonly ChildStanding[]) => taskRollUp(SEEN, children, new Map());

describe('the roll-up of a task', () => {
  it('counts a member that merged as done when the obligation is that its own went into', () => {
    const open = rolledUp(child('a'), mergedInto('b', 'a'), mergedInto('c', 'b'));
    expect(open.members).toEqual({ total: 3, completed: 0, mergedSince: 2 });
    const done = child('a', { status: 'completed-on-time', percent: 100 });
    const closed = rolledUp(done, mergedInto('b', 'a'), mergedInto('c', 'b'));
    expect(closed.members).toEqual({ total: 3, completed: 3, mergedSince: 2 });
    expect(closed.obligations).toMatchObject({ total: 1, completed: 1 });
  });

  it('shows the worst child as well as the average', () => {
    const { obligations, averagePercent } = rolledUp(
      child('a', { status: 'completed-on-time', percent: 100 }),
      child('b', { status: 'open-overdue', percent: 50 }),
      child('c', { percent: 50 }),
      mergedInto('d', 'a'),
    );
    expect(obligations.worst).toBe('open-overdue');
    expect(averagePercent).toBe(66.7);
  });

  it('leaves out of its members what was cancelled or superseded, and shows it beside', () => {
    const { members, obligations } = rolledUp(
      child('a'),
      child('b', { status: 'cancelled' }),
      child('c', { status: 'superseded' }),
    );
    expect(members.total).toBe(1);
    expect(obligations.counts).toEqual({ 'open-in-time': 1, cancelled: 1, superseded: 1 });
  });

  it('of nothing has no average and no worst', () => {
    expect(rolledUp()).toMatchObject({
      members: { total: 0 },
      averagePercent: null,
      obligations: { worst: null },
    });
  });

  it('counts the members of each tier for themselves, and those of none that is known', () => {
    const tiers = new Map([
      ['a', 'central'],
      ['b', 'province'],
    ]);
    const { byTier } = taskRollUp(SEEN, [child('c'), child('b'), child('a')], tiers);
    expect(byTier.map(({ tier, total }) => [tier, total])).toEqual([
      ['central', 1],
      ['province', 1],
      [null, 1],
    ]);
  });
});
