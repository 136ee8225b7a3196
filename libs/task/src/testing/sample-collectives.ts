import { localDate, type Deadline, type Instant } from '@ledger/kernel';
import type { AssignCollectively } from '../domain/commands/assignment.commands.js';
import { termsOf } from '../domain/decisions/assignment-fault.js';
import type { TaskCommand, TaskStep } from '../domain/task.commands.js';
import { PEOPLE, WATCH } from './people.js';
import { SAMPLE_ASSIGN } from './sample-facts.js';
import { TaskStory } from './task-story.js';

export const YEARLY: Deadline = {
  kind: 'yearly',
  firstYear: null,
  lastYear: null,
  words: 'Hằng năm',
  remark: null,
};

/** Two ministries share one product; the first named hands over. */
export const JOINT: AssignCollectively = {
  ...termsOf(SAMPLE_ASSIGN),
  kind: 'AssignCollectively',
  leads: { form: 'joint', agencies: ['btttt', 'bkhcn'] },
  parent: null,
};

/** One obligation per ministry as of the assignment, and one for the broadcaster named alongside. */
export const GROUP: AssignCollectively = {
  ...JOINT,
  leads: { form: 'group', group: { group: 'ministries', version: 0 }, alongside: ['vpcp'] },
  verifier: null,
};

/** Members are named later; the centrally run cities are known at once. */
export const OPEN_GROUP: AssignCollectively = {
  ...JOINT,
  leads: {
    form: 'open-group',
    words: 'Các thành phố trực thuộc Trung ương và một số tỉnh',
    group: { group: 'cities', version: 0 },
    named: ['bnv'],
  },
};

export const GROUP_FACTS = {
  groups: ['ministries', 'cities'].map((group) => ({
    group,
    members: [],
    basis: { stream: `group-${group}`, rev: 0 },
  })),
};

export function collectively(assign: AssignCollectively): TaskStory {
  return new TaskStory('task-p', GROUP_FACTS).on('2025-01-09').by(PEOPLE.assigner, assign);
}

/** A step of the collective task `p` on its way to a child. */
export function following(step: TaskStep, effectiveAt: Instant, enteredLate = false): TaskCommand {
  return {
    kind: 'FollowParent',
    step,
    effectiveAt,
    enteredLate,
    parent: { stream: 'task-p', rev: 0 },
  };
}

/** The child of a joint lead, opened by the process that watches collective tasks, and acknowledged. */
export function jointChild(lead: string, effectiveAt: Instant): TaskStory {
  const step: TaskStep = { ...SAMPLE_ASSIGN, lead, parent: { task: 'p', as: 'joint-lead' } };
  return new TaskStory(`task-${lead}`)
    .on(localDate(effectiveAt), 10)
    .by(WATCH, following(step, effectiveAt));
}
