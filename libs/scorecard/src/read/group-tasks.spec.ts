import { describe, expect, it } from '@jest/globals';
import { decideMerger, GROUP, JOINT, PEOPLE, SettledHouse, YEARLY } from '@ledger/task/testing';
import { programmeCardOf, scorecardOf } from '../domain/card/scorecard.js';
import { scopeOf, type AskedCard } from '../testing/story-cards.js';
import { LogObligations } from './log-obligations.js';
import { queryFor } from './scorecard-reader.js';

const NOBODY_SAID = { common: null, disciplined: null, tenure: { head: 'unknown' } } as const;

async function obligationsOf(house: SettledHouse, asked: AskedCard) {
  const scope = scopeOf(asked);
  const position = await house.log.head();
  return new LogObligations(house.log).obligationsAt(
    queryFor('document', ['nq-03'], { ...scope, position }),
  );
}

async function cardIn(house: SettledHouse, asked: AskedCard) {
  return scorecardOf(scopeOf(asked), await obligationsOf(house, asked), NOBODY_SAID);
}

async function programmeIn(house: SettledHouse, asked: AskedCard) {
  const scope = { ...scopeOf(asked), documents: ['nq-03'] };
  return programmeCardOf(scope, await obligationsOf(house, asked));
}

const YEAR = { period: '2025', asOf: '2025-07-15' };

describe('a task given to a group', () => {
  const given = async () => {
    const house = await SettledHouse.with('btttt', 'bkhcn', 'bca');
    await house.on('2025-01-09').by(PEOPLE.assigner, 'group', GROUP);
    return house.settle();
  };

  it('is one task and an obligation of each member', async () => {
    const house = await given();
    const programme = await programmeIn(house, YEAR);
    expect(programme.total).toBe(4);
    expect(programme.buckets.openOverdue).toBe(4);
    expect(programme.tasks).toEqual({ total: 1, completedOnTime: 0, completedLate: 0 });
    const ofMember = await cardIn(house, { ...YEAR, agency: 'bca' });
    expect(ofMember).toMatchObject({ total: 1, tasks: { total: 1 } });
  });

  it('closes the obligation of a member that merges into another beside the total', async () => {
    const house = await given();
    const terms = { merger: 'm-1', predecessors: ['btttt'], successor: 'bkhcn' };
    await house.on('2025-02-10').merger(decideMerger({ ...terms, day: '2025-03-01' }));
    await house.on('2025-03-01').settle();
    expect(await programmeIn(house, YEAR)).toMatchObject({
      total: 3,
      tasks: { total: 1 },
      beside: { mergedInto: 1 },
    });
    expect(await cardIn(house, { ...YEAR, agency: 'btttt' })).toMatchObject({
      total: 0,
      beside: { mergedInto: 1 },
    });
    expect(await cardIn(house, { ...YEAR, agency: 'bkhcn' })).toMatchObject({ total: 1 });
  });
});

describe('a task of joint leads', () => {
  it('counts once as a task, and for each lead as an obligation', async () => {
    const house = await SettledHouse.with('btttt', 'bkhcn', 'bca');
    await house.on('2025-01-09').by(PEOPLE.assigner, 'joint', JOINT);
    await house.settle();
    expect(await programmeIn(house, YEAR)).toMatchObject({ total: 2, tasks: { total: 1 } });
  });
});

describe('a yearly task', () => {
  it('is a task of its own each year', async () => {
    const house = await SettledHouse.with('btttt', 'bkhcn', 'bca');
    await house.on('2025-01-09').by(PEOPLE.assigner, 'yearly', { ...JOINT, deadline: YEARLY });
    await house.settle();
    await house.on('2026-01-02').settle();
    const running = { period: '2026', asOf: '2026-01-15' };
    expect(await programmeIn(house, running)).toMatchObject({ total: 4, tasks: { total: 2 } });
  });
});
