import type { Answer, DemoClient } from './demo-client.js';
import { ASSIGNER, IMPORTER, VERIFIER } from './demo-people.js';

export interface DemoStage {
  readonly client: DemoClient;
  /** The resolution that assigns the tasks. */
  readonly resolution: string;
  /** A letter that shows what happened before the ledger was there. */
  readonly letter: string;
}

/** @returns the id of its task */
export type Story = (stage: DemoStage) => Promise<string>;

interface Given {
  readonly title: string;
  readonly clause: string;
  readonly deadline: string;
  readonly to: object;
}

const PLAN = {
  words: 'Kế hoạch',
  kind: 'plan',
  issuer: 'lead-agency',
  evidence: [{ kind: 'plan', issuer: 'lead-agency' }],
};

/** Assigned by the resolution of 9/1/2025; entered late, for the ledger did not exist then. */
export async function assigned(
  { client, resolution, letter }: DemoStage,
  given: Given,
): Promise<Answer> {
  const { title, clause, deadline, to } = given;
  return client.command(ASSIGNER, 'tasks', {
    assignment: {
      title,
      taskGroup: 'III',
      priority: 'high',
      coordinators: [{ coordinator: 'bca', part: 'Bảo đảm an toàn thông tin' }],
      products: [PLAN],
      authority: { document: resolution, clause },
    },
    ...to,
    verifier: 'vpcp',
    deadline,
    late: { effectiveAt: '2025-01-09', document: letter },
  });
}

export function claim(date: string, number: string, proof: object) {
  return {
    summary: 'Đã ban hành kế hoạch',
    answers: [{ item: 'p1.e1', kind: 'plan', issuer: 'lead-agency', number, date, ...proof }],
  };
}

const KEPT = { reference: 'Lưu tại Văn phòng Bộ', custodian: 'Văn phòng Bộ' };

/** Handed over on a day before the ledger was there, as a letter shows. @returns the claim's id and the revision */
export async function handedOverOn(stage: DemoStage, task: string, date: string, number: string) {
  const late = { effectiveAt: date, document: stage.letter };
  const body = { ...claim(date, number, KEPT), late };
  const { revision, paper } = await stage.client.command(
    IMPORTER,
    `tasks/${task}/completion-claims`,
    body,
  );
  return { claim: paper?.id ?? '', revision };
}

export async function accepted(stage: DemoStage, task: string, date: string, number: string) {
  const { claim: handedOver, revision } = await handedOverOn(stage, task, date, number);
  const body = { claim: handedOver, grade: 'met', grounds: 'Sản phẩm đạt yêu cầu' };
  await stage.client.command(VERIFIER, `tasks/${task}/acceptances`, body, revision);
}
