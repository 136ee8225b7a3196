import { addDays, instantAfter, type Actor, type Instant } from '@ledger/kernel';
import type { TaskCommand } from '@ledger/task';
import { peopleOf } from '../history/cast.js';
import type { DecidedTask } from '../history/decided-task.js';
import { claimOf, claimStep, leadStep, signStep } from '../history/lead-steps.js';
import { deadlineOn, take } from './begun.js';
import type { ObligationPlan } from './plan.js';

type Taken = readonly [Actor, TaskCommand];
type Step = (task: DecidedTask, plan: ObligationPlan) => Taken | null;

/** Lets what was planned become of an obligation, one step after the other. */
export function end(task: DecidedTask, plan: ObligationPlan, now: Instant): void {
  for (const [n, step] of stepsTo(plan).entries()) {
    const taken = step(task, plan);
    if (taken !== null) take(task, taken, instantAfter(now, n));
  }
}

function stepsTo({ outcome }: ObligationPlan): readonly Step[] {
  switch (outcome) {
    case 'accepted':
      return [acknowledge, prepare, sign, accept];
    case 'cancelled':
      return [cancel];
    case 'suspended':
      return [suspend];
    case 'changed':
      return [change];
    case null:
      return [];
  }
}

const acknowledge: Step = (task, { outcomeOn }) =>
  leadStep(0, { kind: 'Acknowledge', official: null }).take(task, outcomeOn);

const prepare: Step = (task, { outcomeOn }) => claimStep(0, 'c1').take(task, outcomeOn);

const sign: Step = (task, { outcomeOn }) => signStep(0, 'c1').take(task, outcomeOn);

const accept: Step = (task, { cast }) => [
  peopleOf(cast).verifier,
  {
    kind: 'Accept',
    claim: claimOf(task),
    grade: 'met',
    majorErrors: [],
    grounds: 'Đạt yêu cầu',
    issued: [],
  },
];

const cancel: Step = (_, plan) => [
  peopleOf(plan.cast).assigner,
  { kind: 'Cancel', grounds: 'Không còn phù hợp', document: citationOf(plan) },
];

const suspend: Step = (_, plan) => [
  peopleOf(plan.cast).assigner,
  { kind: 'Suspend', grounds: 'Chờ sắp xếp bộ máy', document: citationOf(plan) },
];

const change: Step = (_, plan) => [
  peopleOf(plan.cast).assigner,
  {
    kind: 'ChangeDeadline',
    deadline: deadlineOn(addDays(plan.outcomeOn, 90)),
    cause: 'objective',
    grounds: 'Điều chỉnh kế hoạch',
    decider: { agency: plan.cast.assigner, person: null, capacity: null },
    document: citationOf(plan),
  },
];

function citationOf({ cast }: ObligationPlan) {
  return { document: cast.document, clause: null };
}
