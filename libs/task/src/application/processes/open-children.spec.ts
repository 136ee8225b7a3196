import { describe, expect, it } from '@jest/globals';
import { startOfDay, uuidV5 } from '@ledger/kernel';
import {
  CANCEL,
  CHANGE_DEADLINE,
  dayOf,
  decideMerger,
  GROUP,
  idOf,
  JOINT,
  LETTER,
  on,
  OPEN_GROUP,
  PEOPLE,
  SettledHouse,
  YEARLY,
} from '../../testing/index.js';

const house = () => SettledHouse.with('btttt', 'bkhcn', 'bca', 'bnv');
const MINISTRIES = ['bca', 'bkhcn', 'bnv', 'btttt', 'vpcp'];
const { assigner, importer } = PEOPLE;

const OPEN = { ...OPEN_GROUP, leads: { ...OPEN_GROUP.leads, group: null } } as typeof OPEN_GROUP;

describe('a task given to a group', () => {
  it('opens one obligation for each member as of that day, and each body named alongside', async () => {
    const at = await house();
    const parent = await at.on('2025-01-09').by(assigner, 'p', GROUP);
    await at.on('2025-01-09', 10).settle();
    const children = await at.children(parent);
    expect([...children.keys()].sort()).toEqual(MINISTRIES);
    const child = children.get('btttt')!;
    expect(child.id).toBe(uuidV5(parent, 'btttt'));
    expect(child).toMatchObject({ phase: 'issued', parent: { task: parent, as: 'group-member' } });
    expect(child.history[0]?.meta).toMatchObject({
      effectiveAt: on('2025-01-09'),
      recordedAt: on('2025-01-09', 10),
      enteredLate: false,
      actor: { kind: 'process', process: 'children' },
      basis: expect.arrayContaining([{ stream: `task-${parent}`, rev: 0 }]),
    });
    expect(at.refusals).toEqual([]);
    expect(await at.repeat()).toBe(0n);
  });

  it('counts who was a member on its day, also where both are entered long after a merger', async () => {
    const at = await house();
    const terms = { merger: 'm-1', predecessors: ['btttt'], successor: 'bkhcn' };
    await at.on('2025-07-01').merger(decideMerger({ ...terms, day: '2025-03-01' }));
    await at.settle();
    const effectiveAt = on('2025-01-09');
    const late = { kind: 'EnterLate', step: GROUP, effectiveAt, document: 'nq-03' } as const;
    const parent = await at.by(importer, 'p', late);
    await at.settle();
    const child = await at.obligation(uuidV5(parent, 'btttt'));
    expect(child.history[0]?.meta).toMatchObject({ effectiveAt, enteredLate: true });
    expect(child.history[0]?.payload).toMatchObject({ lead: 'btttt' });
  });

  it('opens them with what held at the assignment, although it was changed before they were opened', async () => {
    const at = await house();
    const parent = await at.on('2025-01-09').by(assigner, 'p', GROUP);
    const sooner = { ...CHANGE_DEADLINE, deadline: dayOf('2025-05-30') };
    await at.on('2025-02-03').by(assigner, 'p', sooner);
    await at.on('2025-02-05').settle();
    const child = (await at.children(parent)).get('btttt')!;
    expect(child.chain.map(({ due }) => due?.lastDay)).toEqual(['2025-06-30', '2025-05-30']);
    expect(at.refusals).toEqual([]);
  });
});

describe('a task given to an open group', () => {
  it('opens those known at once, and each other on the day on which it is named', async () => {
    const at = await house();
    const parent = await at.on('2025-01-09').by(assigner, 'p', OPEN);
    await at.settle();
    expect([...(await at.children(parent)).keys()]).toEqual(['bnv']);
    const name = { kind: 'NameMembers', members: ['btttt'], document: LETTER } as const;
    await at.on('2025-02-03').by(assigner, 'p', name);
    await at.on('2025-02-03', 11).settle();
    const child = (await at.children(parent)).get('btttt')!;
    expect(child.history[0]?.meta.effectiveAt).toBe(on('2025-02-03'));
    expect(child.acknowledge?.startedAt).toBe(on('2025-02-03', 11));
  });

  it('brings a member that is named later what was changed before only once', async () => {
    const at = await house();
    const parent = await at.on('2025-01-09').by(assigner, 'p', OPEN);
    await at
      .on('2025-01-20')
      .by(assigner, 'p', { ...CHANGE_DEADLINE, deadline: dayOf('2025-05-30') });
    await at.on('2025-02-03').by(assigner, 'p', {
      kind: 'NameMembers',
      members: ['vpcp'],
      document: LETTER,
    });
    await at.settle();
    const child = (await at.children(parent)).get('vpcp')!;
    expect(child.chain.map(({ due }) => due?.lastDay)).toEqual(['2025-05-30']);
  });
});

describe('a yearly task', () => {
  const single = { form: 'single', agency: 'btttt' } as const;
  const yearly = { ...JOINT, leads: single, deadline: YEARLY };
  const years = async (at: SettledHouse, parent: string, span: readonly number[]) =>
    Promise.all(
      span.map(async (year) => {
        const { term, history } = await at.obligation(uuidV5(parent, 'btttt', year));
        return [term.due?.lastDay, history[0]?.meta.effectiveAt];
      }),
    );

  it('opens its first year with the assignment, and every other on 1 January, also after a standstill', async () => {
    const at = await house();
    const parent = await at.on('2025-03-10').by(assigner, 'p', yearly);
    await at.settle();
    expect(await years(at, parent, [2025])).toEqual([['2025-12-31', on('2025-03-10')]]);
    at.now = startOfDay('2026-01-01').replace('.000Z', '.001Z');
    await at.settle();
    await at.on('2028-06-05').settle();
    expect(await years(at, parent, [2026, 2027, 2028])).toEqual([
      ['2026-12-31', startOfDay('2026-01-01')],
      ['2027-12-31', startOfDay('2027-01-01')],
      // The last day of 2028 is a Sunday, and nothing is known yet of the holidays of 2029.
      ['2029-01-01', startOfDay('2028-01-01')],
    ]);
    expect(at.refusals).toEqual([]);
  });

  it('opens no year before its first, none after its last, and none once it has ended', async () => {
    const at = await house();
    const bounded = { ...YEARLY, firstYear: 2026, lastYear: 2027 };
    const parent = await at.on('2025-03-10').by(assigner, 'p', { ...yearly, deadline: bounded });
    const other = await at.by(assigner, 'q', yearly);
    await at.settle();
    await at.on('2025-06-02').by(assigner, 'q', CANCEL);
    await at.on('2030-01-07').settle();
    const opened = async (task: string) =>
      (
        await Promise.all(
          [2025, 2026, 2027, 2028].map(async (year) => {
            const { kind } = await at.task(uuidV5(task, 'btttt', year));
            return kind === 'obligation' ? [year] : [];
          }),
        )
      ).flat();
    expect(await opened(parent)).toEqual([2026, 2027]);
    expect(await opened(other)).toEqual([2025]);
    expect((await at.obligation(uuidV5(idOf('q'), 'btttt', 2025))).phase).toBe('cancelled');
  });

  it('of joint leads opens a joint task for the year, and that one its children', async () => {
    const at = await house();
    const parent = await at.on('2025-03-10').by(assigner, 'p', { ...JOINT, deadline: YEARLY });
    await at.settle();
    const year = uuidV5(parent, 2025);
    expect((await at.collective(year)).parent).toBe(parent);
    expect([...(await at.children(year)).keys()].sort()).toEqual(['bkhcn', 'btttt']);
  });

  it('falls to whoever took over when its new year begins', async () => {
    const at = await house();
    const parent = await at.on('2025-01-09').by(assigner, 'p', {
      ...GROUP,
      leads: { ...GROUP.leads, alongside: [] } as typeof GROUP.leads,
      deadline: YEARLY,
    });
    await at.settle();
    const terms = { merger: 'm-1', predecessors: ['btttt', 'bnv'], successor: 'bkhcn' };
    await at.on('2025-02-20').merger(decideMerger({ ...terms, day: '2025-03-01' }));
    await at.settle();
    await at.on('2026-01-05').settle();
    const leads = await Promise.all(
      ['bca', 'bkhcn'].map(async (lead) => (await at.obligation(uuidV5(parent, lead, 2026))).lead),
    );
    expect(leads).toEqual(['bca', 'bkhcn']);
    expect((await at.task(uuidV5(parent, 'btttt', 2026))).kind).toBe('not-assigned');
    expect(at.refusals).toEqual([]);
  });
});
