import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '@ledger/kernel';
import {
  collectively,
  GROUP,
  GROUP_FACTS,
  JOINT,
  on,
  OPEN_GROUP,
  PEOPLE,
  SAMPLE_ASSIGNMENT,
  TaskStory,
  WATCH,
  YEARLY,
} from '../../testing/index.js';
import type { AssignCollectively } from '../commands/assignment.commands.js';
import { plannedChildren, type Opening, type PlannedChild } from './children.js';
import type { Collective } from './collective.js';

function planned(assign: AssignCollectively, opening: Omit<Opening, 'parent'>) {
  const children = plannedChildren(collectively(assign).state as Collective, {
    parent: 'p',
    ...opening,
  });
  if (isRefusal(children)) throw new Error(children.refused);
  return children;
}

/** Opens a planned child as the process does that watches collective tasks. */
function opened({ command }: PlannedChild): TaskStory {
  return new TaskStory('task-child', GROUP_FACTS).on('2025-01-09', 10).by(WATCH, {
    kind: 'FollowParent',
    step: command,
    effectiveAt: on('2025-01-09'),
    enteredLate: false,
    parent: { stream: 'task-p', rev: 0 },
  });
}

describe('the children of a collective task', () => {
  it('are one obligation per member, each named by parent and member', () => {
    const children = planned(GROUP, { members: ['btttt', 'bkhcn'], year: null });
    expect(children.map(({ key }) => key)).toEqual([['btttt'], ['bkhcn']]);
    const { obligation } = opened(children[1]!);
    expect(obligation).toMatchObject({
      phase: 'issued',
      lead: 'bkhcn',
      parent: { task: 'p', as: 'group-member' },
      parties: { assigner: 'chinh-phu' },
    });
    expect(obligation.term.due?.lastDay).toBe('2025-06-30');
  });

  it('drop a body as coordinator on its own child only', () => {
    const coordinators = ['bca', 'bnv'].map((coordinator) => ({
      coordinator,
      kind: 'agency' as const,
      part: 'Phần việc',
    }));
    const assign = { ...GROUP, assignment: { ...SAMPLE_ASSIGNMENT, coordinators } };
    const [own, other] = planned(assign, { members: ['bca', 'btttt'], year: null });
    expect(opened(own!).obligation.assignment.coordinators).toMatchObject([{ coordinator: 'bnv' }]);
    expect(opened(other!).obligation.assignment.coordinators).toHaveLength(2);
  });

  it('are due when their year ends, where the task is yearly', () => {
    const single = {
      ...JOINT,
      leads: { form: 'single', agency: 'btttt' },
      deadline: YEARLY,
    } as const;
    const [child] = planned(single, { members: ['btttt'], year: 2025 });
    expect(child?.key).toEqual(['btttt', 2025]);
    const { term, parent } = opened(child!).obligation;
    expect(term).toMatchObject({ deadline: { words: 'Hằng năm' }, due: { lastDay: '2025-12-31' } });
    expect(parent).toEqual({ task: 'p', as: 'year' });
  });

  it('of joint leads are joint again for every year', () => {
    const [child, ...others] = planned(
      { ...JOINT, deadline: YEARLY },
      { members: ['btttt', 'bkhcn'], year: 2026 },
    );
    expect(others).toEqual([]);
    expect(child).toMatchObject({
      key: [2026],
      command: { kind: 'AssignCollectively', parent: 'p', leads: { form: 'joint' } },
    });
    const plain = planned(JOINT, { members: ['btttt', 'bkhcn'], year: null });
    expect(plain.map(({ command }) => command.parent)).toEqual([
      { task: 'p', as: 'joint-lead' },
      { task: 'p', as: 'joint-lead' },
    ]);
  });

  it('of joint leads that a merger made one are its own for every year', () => {
    const assign = { ...JOINT, deadline: YEARLY };
    const [child, ...others] = planned(assign, { members: ['bkhcn'], year: 2026 });
    expect(others).toEqual([]);
    expect(child?.key).toEqual([2026]);
    expect(opened(child!).obligation).toMatchObject({
      lead: 'bkhcn',
      parent: { task: 'p', as: 'year' },
      term: { due: { lastDay: '2026-12-31' } },
    });
  });

  it('are none for a year outside the deadline', () => {
    const deadline = { ...YEARLY, lastYear: 2026 } as const;
    const task = collectively({ ...JOINT, deadline }).state as Collective;
    expect(plannedChildren(task, { parent: 'p', members: [], year: 2027 })).toMatchObject({
      refused: 'deadline.impossible',
    });
  });

  it('of an open group are only those that were named', () => {
    expect(planned(OPEN_GROUP, { members: ['bnv'], year: null })).toHaveLength(1);
  });

  it('inherit what the import of their parent left open', () => {
    const assign = { ...GROUP, assignment: { ...SAMPLE_ASSIGNMENT, priority: null } };
    const task = new TaskStory('task-p', GROUP_FACTS).by(PEOPLE.importer, assign)
      .state as Collective;
    const children = plannedChildren(task, { parent: 'p', members: ['btttt'], year: null });
    if (isRefusal(children)) throw new Error(children.refused);
    expect(opened(children[0]!).obligation.gaps).toEqual(['priority']);
  });
});
