/** What is assigned in the tests over HTTP: one plan that the lead itself signs. */
export const ASSIGNMENT_BODY = {
  title: 'Xây dựng kế hoạch triển khai',
  taskGroup: 'I',
  priority: 'normal',
  coordinators: [{ coordinator: 'bca', part: 'An toàn thông tin' }],
  products: [
    {
      words: 'Kế hoạch',
      kind: 'plan',
      issuer: 'lead-agency',
      evidence: [{ kind: 'plan', issuer: 'lead-agency' }],
    },
  ],
  authority: { document: 'nq-03', clause: 'Phụ lục II, số 7' },
} as const;

/** Given to one ministry, due at the end of June 2025, a Monday. */
export const ASSIGN_BODY = {
  assignment: ASSIGNMENT_BODY,
  lead: 'btttt',
  verifier: 'vpcp',
  deadline: '6/2025',
} as const;

/** Hands over a signed plan of the day. */
export function claimBody(date: string) {
  return {
    summary: 'Đã hoàn thành',
    answers: [
      {
        item: 'p1.e1',
        kind: 'plan',
        issuer: 'lead-agency',
        number: '45/KH-BTTTT',
        date,
        reference: 'Kế hoạch triển khai',
        file: { sha256: 'b'.repeat(64), size: 2048, type: 'application/pdf' },
      },
    ],
  };
}

/** Asks for a month more than {@link ASSIGN_BODY} gives. */
export const EXTENSION_BODY = {
  cause: 'objective',
  grounds: 'Chờ Luật có hiệu lực',
  progress: 'Đã xong dự thảo',
  deadline: '31/7/2025',
} as const;

export const LETTER_BODY = { document: 'cv-1' } as const;

export const ACCEPT_BODY = { grade: 'met', grounds: 'Đạt yêu cầu' } as const;
