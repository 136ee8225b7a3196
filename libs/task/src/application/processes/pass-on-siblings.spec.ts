import { describe, expect, it } from '@jest/globals';
import { startOfDay, uuidV5 } from '@ledger/kernel';
import {
  decideMerger,
  GROUP,
  JOINT,
  PEOPLE,
  SAMPLE_ASSIGN,
  SettledHouse,
} from '../../testing/index.js';

const { assigner } = PEOPLE;

const house = () => SettledHouse.with('btttt', 'bkhcn', 'bca', 'bnv', 'bkhdt', 'btc');
const DAY = '2025-03-01';
const MERGER = { merger: 'm-1', predecessors: ['btttt'], successor: 'bkhcn', day: DAY };

const types = async (at: SettledHouse, id: string) =>
  (await at.byProcess(id)).map(({ type }) => type);

describe('where the successor has a part already', () => {
  it('as coordinator it becomes the lead and coordinates no more', async () => {
    const at = await house();
    const coordinators = [{ coordinator: 'bkhcn', kind: 'agency', part: 'Phần việc' }] as const;
    const assignment = { ...SAMPLE_ASSIGN.assignment, coordinators };
    const id = await at.on('2025-01-09').by(assigner, 'led', { ...SAMPLE_ASSIGN, assignment });
    await at.on('2025-03-03').merger(decideMerger(MERGER));
    await at.settle();
    expect(await at.obligation(id)).toMatchObject({
      lead: 'bkhcn',
      assignment: { coordinators: [] },
    });
    expect(await types(at, id)).toEqual(
      expect.arrayContaining(['task.role-passed-on', 'task.coordinator-ended']),
    );
  });

  it('as lead, the predecessor that coordinated ends', async () => {
    const at = await house();
    const coordinators = [{ coordinator: 'btttt', kind: 'agency', part: 'Phần việc' }] as const;
    const assignment = { ...SAMPLE_ASSIGN.assignment, coordinators };
    const command = { ...SAMPLE_ASSIGN, lead: 'bkhcn', assignment };
    const id = await at.on('2025-01-09').by(assigner, 'led', command);
    await at.on('2025-03-03').merger(decideMerger(MERGER));
    await at.settle();
    expect((await at.obligation(id)).assignment.coordinators).toEqual([]);
  });

  it('as another member of the group, the passed task is closed as merged into its own', async () => {
    const at = await house();
    const parent = await at.on('2025-01-09').by(assigner, 'p', GROUP);
    await at.settle();
    const terms = { ...MERGER, predecessors: ['btttt', 'bnv', 'bkhdt'] };
    await at.on('2025-03-03').merger(decideMerger(terms));
    await at.settle();
    const own = uuidV5(parent, 'bkhcn');
    for (const member of terms.predecessors) {
      expect(await at.obligation(uuidV5(parent, member))).toMatchObject({
        phase: 'merged',
        lead: member,
        closure: { as: 'merged-into', to: own, at: startOfDay(DAY) },
      });
    }
    expect(await at.obligation(own)).toMatchObject({ phase: 'received', lead: 'bkhcn' });
    expect(await at.repeat()).toBe(0n);
  });

  // The successor is no ministry, so no member of the group.
  it('of none, the first of several predecessors brings it a task, and the others merge into that', async () => {
    const at = await house();
    const parent = await at.on('2025-01-09').by(assigner, 'p', GROUP);
    await at.settle();
    const terms = { ...MERGER, predecessors: ['btttt', 'bnv'], successor: 'chinh-phu' };
    await at.on('2025-03-03').merger(decideMerger(terms));
    await at.settle();
    const children = [uuidV5(parent, 'btttt'), uuidV5(parent, 'bnv')];
    const tasks = await Promise.all(children.map((id) => at.obligation(id)));
    expect(
      tasks.filter(({ lead, phase }) => lead === 'chinh-phu' && phase !== 'merged'),
    ).toHaveLength(1);
    expect(tasks.filter(({ phase }) => phase === 'merged')).toHaveLength(1);
  });

  it('as another joint lead, both collective task and child follow', async () => {
    const at = await house();
    const parent = await at.on('2025-01-09').by(assigner, 'p', JOINT);
    await at.settle();
    await at.on('2025-03-03').merger(decideMerger(MERGER));
    await at.settle();
    expect((await at.collective(parent)).leads).toEqual({ form: 'joint', agencies: ['bkhcn'] });
    expect((await at.obligation(uuidV5(parent, 'btttt'))).phase).toBe('merged');
  });
});
