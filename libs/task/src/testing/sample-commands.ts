import type { ExtensionRequest } from '../domain/papers.js';
import type { Citation, DecisionMaker } from '../domain/parts.js';
import { dayOf, planOf } from './sample-facts.js';

export const DECIDER: DecisionMaker = {
  agency: 'chinh-phu',
  person: 'p-deputy-pm',
  capacity: 'KT',
};

export const LETTER: Citation = { document: 'cv-1', clause: null };

/** Asks for the end of July. */
export const REQUEST: ExtensionRequest = {
  kind: 'extension-request',
  cause: 'objective',
  grounds: 'Chờ Luật có hiệu lực',
  progress: 'Đã xong dự thảo',
  deadline: dayOf('2025-07-31'),
};

export const GRANT = {
  kind: 'GrantExtension',
  request: 'x1',
  deadline: dayOf('2025-07-31'),
  decider: DECIDER,
  document: null,
} as const;

export const REFUSE = {
  kind: 'RefuseExtension',
  request: 'x1',
  grounds: 'Không có lý do khách quan',
  decider: DECIDER,
  document: null,
} as const;

export function claimOn(date: string) {
  return {
    kind: 'completion-claim',
    summary: 'Đã hoàn thành',
    answers: [planOf(date)],
    openChildrenReason: null,
  } as const;
}

export const ACCEPT = {
  kind: 'Accept',
  claim: 'c1',
  grade: 'met',
  majorErrors: [],
  grounds: 'Đạt yêu cầu',
  issued: [],
} as const;

export const RETURN = {
  kind: 'ReturnForRework',
  claim: 'c1',
  reasons: 'Chưa đủ nội dung',
} as const;

export const CHANGE_DEADLINE = {
  kind: 'ChangeDeadline',
  deadline: dayOf('2025-08-31'),
  cause: 'subjective',
  grounds: 'Bổ sung thời gian',
  decider: DECIDER,
  document: LETTER,
} as const;

export const SUSPEND = {
  kind: 'Suspend',
  grounds: 'Chờ sắp xếp bộ máy',
  document: LETTER,
} as const;

export const RESUME = {
  kind: 'Resume',
  document: LETTER,
  decider: DECIDER,
  deadline: dayOf('2025-09-30'),
} as const;

export const CANCEL = { kind: 'Cancel', grounds: 'Không còn phù hợp', document: LETTER } as const;
