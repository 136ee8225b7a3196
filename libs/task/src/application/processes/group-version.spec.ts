import { describe, expect, it } from '@jest/globals';
import { uuidV5 } from '@ledger/kernel';
import {
  DEFINE_MINISTRIES,
  GROUP,
  PEOPLE,
  registerMinistry,
  SettledHouse,
  YEARLY,
} from '../../testing/index.js';

const MINISTRIES = ['bca', 'bkhcn', 'bnv', 'btttt', 'vpcp'];
const house = () => SettledHouse.with('btttt', 'bkhcn', 'bca', 'bnv');
const { assigner } = PEOPLE;

describe('a task given to a group', () => {
  it('counts members by the version of the group that it names, although the group was redefined before they were opened', async () => {
    const at = await house();
    const parent = await at.on('2025-01-09').by(assigner, 'p', GROUP);
    const { group, source } = DEFINE_MINISTRIES;
    const provinces = { group, from: '2025-01-08', rule: 'tier=province', source };
    await at.on('2025-01-10').group({ type: 'RedefineGroup', ...provinces });
    await at.settle();
    expect([...(await at.children(parent)).keys()].sort()).toEqual(MINISTRIES);
    const version = { ...GROUP.leads, group: { group: 'ministries', version: 1 } };
    const later = { ...GROUP, leads: version } as typeof GROUP;
    const other = await at.by(assigner, 'q', later);
    await at.settle();
    expect([...(await at.children(other)).keys()]).toEqual(['vpcp']);
  });

  it('counts the agencies that were registered when it was assigned, this year and every other', async () => {
    const at = await house();
    const yearly = { ...GROUP, deadline: YEARLY };
    const parent = await at.on('2025-01-09').by(assigner, 'p', yearly);
    await at.on('2025-01-10').agency(registerMinistry('byt'));
    await at.settle();
    await at.on('2026-01-05').settle();
    const kindOf = async (lead: string, year: number) =>
      (await at.task(uuidV5(parent, lead, year))).kind;
    for (const year of [2025, 2026]) {
      expect(await kindOf('bca', year)).toBe('obligation');
      expect(await kindOf('byt', year)).toBe('not-assigned');
    }
  });
});
