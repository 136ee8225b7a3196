import type { Deadline, LocalDate } from '@ledger/kernel';
import type { Assign, AssignmentTerms, Product } from '@ledger/task';
import { dayOfPlan } from './life-plan.js';
import type { Life } from './life.js';

const PRODUCT: Product = {
  product: 'p1',
  words: 'Kế hoạch',
  kind: 'plan',
  issuer: 'lead-agency',
  evidence: [{ item: 'e1', kind: 'plan', issuer: 'lead-agency' }],
  indicator: null,
};

export function dayDeadline(date: LocalDate): Deadline {
  return { kind: 'day', date, words: date, remark: null };
}

/** What the assignment says, whoever it is given to. */
export function termsOf({ cast, plan }: Life): AssignmentTerms {
  const { dueAfter } = plan;
  return {
    assignment: {
      title: 'Xây dựng và ban hành kế hoạch triển khai nhiệm vụ được giao',
      taskGroup: plan.taskGroup,
      priority: plan.priority,
      official: null,
      coordinators: [],
      products: [PRODUCT],
      authority: { document: cast.document, clause: 'Phụ lục II' },
    } as AssignmentTerms['assignment'],
    leadWords: '',
    assigner: cast.assigner,
    verifier: cast.verifier,
    alternateVerifier: null,
    disputeResolver: null,
    deadline:
      dueAfter === null
        ? { kind: 'undated', words: '', remark: null }
        : dayDeadline(dayOfPlan(plan, dueAfter)),
    supersedes: null,
    findings: [],
  };
}

export function assignStep(life: Life): Assign {
  const { cast, parent } = life;
  return {
    ...termsOf(life),
    kind: 'Assign',
    lead: cast.lead,
    parent: parent === null ? null : { task: parent, as: 'group-member' },
  };
}
