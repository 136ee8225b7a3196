import type { LocalDate } from '@ledger/kernel';
import type { CompletionClaim, TaskCommand } from '@ledger/task';
import { leadersOf } from './cast.js';
import type { DecidedTask } from './decided-task.js';
import { obligationOf, type LifeStep } from './life.js';

/** By the people of whoever leads when it comes to it. */
export function leadStep(day: number, command: TaskCommand): LifeStep {
  const take: LifeStep['take'] = (task) => {
    const lead = obligationOf(task)?.lead ?? null;
    return lead === null ? null : [leadersOf(lead).officer, command];
  };
  return { day, take };
}

export function claimStep(day: number, paper: string): LifeStep {
  const take: LifeStep['take'] = (task, today) => {
    const lead = obligationOf(task)?.lead ?? null;
    if (lead === null) return null;
    return [leadersOf(lead).officer, { kind: 'PreparePaper', paper, content: claimOn(today) }];
  };
  return { day, take };
}

function claimOn(date: LocalDate): CompletionClaim {
  const file = { sha256: 'b'.repeat(64), size: 2048, type: 'application/pdf' };
  const reference = 'Kế hoạch triển khai';
  const plan = { item: 'e1', kind: 'plan', issuer: 'lead-agency', number: '45/KH', date } as const;
  return {
    kind: 'completion-claim',
    summary: 'Đã hoàn thành',
    answers: [{ ...plan, reference, file, custodian: null }],
    openChildrenReason: null,
  };
}

export function signStep(day: number, paper: string): LifeStep {
  const take: LifeStep['take'] = (task) => {
    const obligation = obligationOf(task);
    const prepared = obligation?.papers.find((one) => one.paper === paper);
    const lead = obligation?.lead ?? null;
    if (prepared === undefined || lead === null) return null;
    return [leadersOf(lead).head, { kind: 'SignPaper', paper, hash: prepared.hash }];
  };
  return { day, take };
}

export function claimOf(task: DecidedTask): string {
  return obligationOf(task)?.claim?.claim ?? 'none';
}
