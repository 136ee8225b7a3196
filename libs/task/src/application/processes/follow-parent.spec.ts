import { describe, expect, it } from '@jest/globals';
import {
  ACCEPT,
  CANCEL,
  CHANGE_DEADLINE,
  claimOn,
  dayOf,
  GROUP,
  JOINT,
  LETTER,
  on,
  PEOPLE,
  RESUME,
  RETURN,
  SAMPLE_ASSIGN,
  SettledHouse,
  SUSPEND,
} from '../../testing/index.js';

const { assigner, officer, head, verifier, scienceOfficer } = PEOPLE;

async function assigned(command: typeof JOINT) {
  const at = await SettledHouse.with('btttt', 'bkhcn', 'bca');
  const parent = await at.on('2025-01-09').by(assigner, 'p', command);
  await at.settle();
  return { at, parent };
}

async function handedOver() {
  const { at, parent } = await assigned(JOINT);
  const content = claimOn('2025-06-19');
  await at.on('2025-06-19').by(officer, 'p', { kind: 'PreparePaper', paper: 'c1', content });
  const [paper] = (await at.collective(parent)).papers;
  const sign = { kind: 'SignPaper', paper: 'c1', hash: paper!.hash } as const;
  await at.on('2025-06-20').by(head, 'p', sign);
  await at.on('2025-06-20', 10).settle();
  return { at, parent };
}

const phases = async (at: SettledHouse, parent: string) =>
  [...(await at.children(parent)).values()].map(({ phase }) => phase);

describe('joint leads', () => {
  it('have all handed over when the first named does, at the same time', async () => {
    const { at, parent } = await handedOver();
    const children = [...(await at.children(parent)).values()];
    expect(children).toMatchObject([
      { phase: 'handed-over', claim: { claim: 'c1', at: on('2025-06-20') } },
      { phase: 'handed-over', claim: { claim: 'c1', at: on('2025-06-20') } },
    ]);
    expect(at.refusals).toEqual([]);
  });

  it('are accepted together, each by an event of its own', async () => {
    const { at, parent } = await handedOver();
    await at.on('2025-07-02').by(verifier, 'p', ACCEPT);
    await at.settle();
    const children = [...(await at.children(parent)).values()];
    expect(children.map(({ completion }) => completion)).toMatchObject([
      { at: on('2025-07-02'), handedOverAt: on('2025-06-20'), grade: 'met' },
      { at: on('2025-07-02'), handedOverAt: on('2025-06-20'), grade: 'met' },
    ]);
    expect(await at.repeat()).toBe(0n);
  });

  it('are returned together, and get the same time back; a claim taken back is so for all', async () => {
    const { at, parent } = await handedOver();
    await at.on('2025-07-20').by(verifier, 'p', RETURN);
    await at.settle();
    for (const { phase, term } of (await at.children(parent)).values()) {
      expect([phase, term.due?.lastDay]).toEqual(['in-progress', '2025-07-30']);
    }
    const other = await handedOver();
    const withdraw = { kind: 'WithdrawPaper', paper: 'c1', reason: 'Bổ sung' } as const;
    await other.at.on('2025-06-23').by(officer, 'p', withdraw);
    await other.at.settle();
    expect(await phases(other.at, other.parent)).toEqual(['in-progress', 'in-progress']);
  });
});

describe('what changes a collective task', () => {
  it('reaches every child that is open: another deadline, a suspension with its end, a cancellation', async () => {
    const { at, parent } = await assigned(GROUP);
    const days = async () =>
      new Set([...(await at.children(parent)).values()].map(({ term }) => term.due?.lastDay));
    await at
      .on('2025-02-03')
      .by(assigner, 'p', { ...CHANGE_DEADLINE, deadline: dayOf('2025-08-29') });
    await at.settle();
    expect(await days()).toEqual(new Set(['2025-08-29']));
    await at.on('2025-02-10').by(assigner, 'p', SUSPEND);
    await at.settle();
    expect(new Set(await phases(at, parent))).toEqual(new Set(['suspended']));
    await at.on('2025-03-10').by(assigner, 'p', RESUME);
    await at.settle();
    expect(await days()).toEqual(new Set(['2025-09-30']));
    expect(new Set(await phases(at, parent))).not.toContain('suspended');
    await at.on('2025-03-17').by(assigner, 'p', CANCEL);
    await at.settle();
    expect(new Set(await phases(at, parent))).toEqual(new Set(['cancelled']));
    expect(at.refusals).toEqual([]);
    expect(await at.repeat()).toBe(0n);
  });

  it('that a child cannot follow is refused there, listed, and keeps the others from nothing', async () => {
    const { at, parent } = await assigned(GROUP);
    const child = (await at.children(parent)).get('bkhcn')!;
    const acknowledge = { kind: 'Acknowledge', official: null } as const;
    expect(await at.on('2025-01-13').attempt(scienceOfficer, child.id, acknowledge)).toBeNull();
    const cancel = { kind: 'EnterLate', step: CANCEL, document: 'cv-1' } as const;
    await at.on('2025-01-14').by(assigner, 'p', { ...cancel, effectiveAt: on('2025-01-10') });
    await at.settle();
    expect(at.refusals).toEqual(['task.breaks-later-step']);
    expect((await at.obligation(child.id)).phase).toBe('in-progress');
    expect((await phases(at, parent)).filter((phase) => phase === 'cancelled')).toHaveLength(3);
  });

  it('does not reach a part, which was assigned by a decision of its own', async () => {
    const { at, parent } = await assigned(GROUP);
    const part = { task: parent, as: 'part' } as const;
    const id = await at.by(assigner, 'part', { ...SAMPLE_ASSIGN, parent: part });
    await at.on('2025-02-10').by(assigner, 'p', SUSPEND);
    await at.settle();
    expect((await at.obligation(id)).phase).toBe('received');
  });

  it('completes what an import left open, without making a lead its own coordinator', async () => {
    const assignment = { ...GROUP.assignment, priority: null };
    const at = await SettledHouse.with('btttt', 'bkhcn', 'bca');
    const parent = await at.on('2025-01-09').by(PEOPLE.importer, 'p', { ...GROUP, assignment });
    await at.settle();
    expect((await at.children(parent)).get('bca')).toMatchObject({ gaps: ['priority'] });
    await at.on('2025-01-13').by(assigner, 'p', {
      kind: 'CompleteAssignment',
      assignment: GROUP.assignment,
      lead: null,
      deadline: null,
      document: LETTER,
    });
    await at.settle();
    const children = await at.children(parent);
    for (const { gaps } of children.values()) expect(gaps).toEqual([]);
    expect(children.get('bca')?.assignment.coordinators).toEqual([]);
    expect(children.get('btttt')?.assignment.coordinators).toHaveLength(1);
    expect(at.refusals).toEqual([]);
  });
});
