import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { agencyRow, groupRow, mergersIn, type AgencyRow, type GroupRow } from '@ledger/agency';
import { isRefusal, startOfDay, uuidV5, type Refusal } from '@ledger/kernel';
import { readCsv } from '@ledger/kernel/testing';
import type { Obligation } from '../../domain/obligation/obligation.js';
import { GROUP, PEOPLE, SettledHouse } from '../../testing/index.js';

const FOLDER = resolve(import.meta.dirname, '../../../../agency/reference');
const SOURCE = { title: 'agencies.csv', number: null, date: null, issuer: null };
const GROUP_ID = 'group:ministries-sectors-localities';

const agencies: readonly AgencyRow[] = rows('agencies.csv');
const groups: readonly GroupRow[] = rows('groups.csv');

function rows(file: string): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...records] = readCsv(readFileSync(resolve(FOLDER, file), 'utf8'));
  return records.map((record) =>
    Object.fromEntries(names.map((name, n) => [name, record[n] ?? ''])),
  );
}

function taken<T extends object>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(JSON.stringify(value));
  return value;
}

/** The agency in whose hands another's tasks are after every merger of the file. */
function heirOf(agency: string): string {
  const successor = agencies.find(({ id }) => id === agency)?.successor ?? '';
  return successor === '' ? agency : heirOf(successor);
}

describe('a task given to the ministries and localities on 9 January 2025', () => {
  let at: SettledHouse;
  let parent: string;
  let members: readonly string[];
  beforeAll(async () => {
    at = new SettledHouse();
    for (const row of agencies) await at.agency(taken(agencyRow(row, SOURCE)));
    for (const [n, row] of groups.entries()) {
      const before = groups.slice(0, n).map(({ id }) => id);
      await at.group(taken(groupRow(row, { from: '2025-01-01', source: SOURCE })), before);
    }
    await at.equip();
    const leads = { form: 'group', group: { group: GROUP_ID, version: 0 }, alongside: [] } as const;
    const coordinators = GROUP.assignment.coordinators.slice(0, 0);
    const assignment = { ...GROUP.assignment, coordinators };
    parent = await at.on('2025-01-09').by(PEOPLE.assigner, 'p', { ...GROUP, leads, assignment });
    await at.settle();
    members = [...(await at.children(parent)).keys()];
  });

  it('is one obligation for each of 22 ministries and 63 provinces', () => {
    const kindOf = (id: string) => agencies.find((row) => row.id === id)?.tier;
    expect(members.filter((id) => kindOf(id) === 'central')).toHaveLength(22);
    expect(members.filter((id) => kindOf(id) === 'province')).toHaveLength(63);
  });

  it('is left with one for each agency that there still is after the mergers of 1 March and 1 July', async () => {
    for (const merger of taken(mergersIn(agencies, SOURCE))) {
      await at.on('2025-07-15').merger(merger);
    }
    await at.settle();
    const tasks = await childrenOf(at, members, parent);
    const open = tasks.filter(({ phase }) => phase !== 'merged');
    const heirs = [...new Set(members.map(heirOf))];
    expect(open.map(({ lead }) => lead).sort()).toEqual(heirs.sort());
    expect(heirs.filter((id) => id.startsWith('tinh-') || id.startsWith('tp-'))).toHaveLength(34);
    for (const { closure, lead } of tasks.filter(({ phase }) => phase === 'merged')) {
      const into = await at.obligation(closure?.to ?? '');
      expect(into.lead).toBe(heirOf(lead ?? ''));
      expect([startOfDay('2025-03-01'), startOfDay('2025-07-01')]).toContain(closure?.at);
    }
    expect(at.refusals).toEqual([]);
    expect(await at.repeat()).toBe(0n);
  }, 120_000);
});

/** By the members of the day of assignment, whoever leads them now. */
async function childrenOf(
  at: SettledHouse,
  members: readonly string[],
  parent: string,
): Promise<readonly Obligation[]> {
  const ids = members.map((member) => uuidV5(parent, member));
  return Promise.all(ids.map((id) => at.obligation(id)));
}
