import { type Actor, type Deadline, type Instant } from '@ledger/kernel';
import type { Assign, TaskCommand } from '@ledger/task';
import { factsOf, peopleOf } from '../history/cast.js';
import { DecidedTask, type TaskPlace } from '../history/decided-task.js';
import type { ObligationPlan } from './plan.js';

/** Assigned by the body itself or, where its list leaves something open, taken in by its importer. */
export function begun(plan: ObligationPlan, place: TaskPlace, now: Instant): DecidedTask {
  const { cast } = plan;
  const task = new DecidedTask(place, factsOf(cast));
  const { assigner, importer } = peopleOf(cast);
  take(task, [plan.isClear ? assigner : importer, assignmentOf(plan)], now);
  return task;
}

/** @throws Error if the deciders refuse it: then the history is not what it should be */
export function take(
  task: DecidedTask,
  [actor, command]: readonly [Actor, TaskCommand],
  now: Instant,
): void {
  if (!task.attempt(now, actor, command)) throw new Error(`${command.kind} was refused`);
}

function assignmentOf({ cast, ...plan }: ObligationPlan): Assign {
  return {
    kind: 'Assign',
    assignment: {
      title: plan.title,
      taskGroup: plan.taskGroup,
      priority: plan.priority,
      official: null,
      coordinators: [],
      products: [
        {
          product: 'p1',
          words: 'Kế hoạch',
          kind: 'plan',
          issuer: 'lead-agency',
          evidence: [{ item: 'e1', kind: 'plan', issuer: 'lead-agency' }],
          indicator: null,
        },
      ],
      authority: { document: cast.document, clause: `Phụ lục II, số ${String(plan.number)}` },
    },
    lead: cast.lead,
    leadWords: '',
    assigner: cast.assigner,
    verifier: cast.verifier,
    alternateVerifier: null,
    disputeResolver: null,
    deadline: deadlineOn(plan.dueOn),
    supersedes: null,
    findings: [],
    parent: null,
  };
}

export function deadlineOn(date: string | null): Deadline {
  if (date === null) return { kind: 'undated', words: '', remark: null };
  return { kind: 'day', date, words: date, remark: null };
}
