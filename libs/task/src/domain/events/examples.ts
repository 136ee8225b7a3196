import type { Deadline } from '@ledger/kernel';
import type { CompletionClaim, ExtensionRequest, Signature, Submission } from '../papers.js';
import type { Assignment, Due, HouseTerm } from '../parts.js';

export const DEADLINE_EXAMPLE: Deadline = {
  kind: 'month',
  year: 2025,
  month: 6,
  words: '6/2025',
  remark: 'Kỳ họp thứ 9',
};

export const DUE_EXAMPLE: Due = {
  lastDay: '2025-06-30',
  at: '2025-06-30T17:00:00.000Z',
  submitBy: '2025-06-15T17:00:00.000Z',
  calendarKnown: true,
};

export const TERM_EXAMPLE: HouseTerm = {
  lastDay: '2025-01-14',
  at: '2025-01-14T17:00:00.000Z',
  calendarKnown: true,
};

export const ASSIGNMENT_EXAMPLE: Assignment = {
  title: 'Xây dựng chương trình tuyên truyền về Nghị quyết 57-NQ/TW',
  taskGroup: 'I',
  priority: 'high',
  official: 'person-7',
  coordinators: [{ coordinator: 'bca', kind: 'agency', part: 'An toàn thông tin' }],
  products: [
    {
      product: 'p1',
      words: 'Quyết định của Thủ tướng Chính phủ',
      kind: 'decision',
      issuer: 'prime-minister',
      evidence: [{ item: 'e1', kind: 'decision', issuer: 'prime-minister' }],
      indicator: { name: 'Tỷ lệ xã được tiếp cận', unit: '%', target: '90' },
    },
  ],
  authority: { document: 'nq-03', clause: 'Phụ lục II, số 1' },
};

export const HASH_EXAMPLE = 'a'.repeat(64);

export const CLAIM_EXAMPLE: CompletionClaim = {
  kind: 'completion-claim',
  summary: 'Đã ban hành',
  answers: [
    {
      item: 'e1',
      kind: 'decision',
      issuer: 'prime-minister',
      number: '1012/QĐ-TTg',
      date: '2025-06-20',
      reference: 'vanban.chinhphu.vn/1012',
      file: { sha256: HASH_EXAMPLE, size: 1024, type: 'application/pdf' },
      custodian: null,
    },
  ],
  openChildrenReason: 'Nhiệm vụ con tiếp tục theo kế hoạch riêng',
};

export const REQUEST_EXAMPLE: ExtensionRequest = {
  kind: 'extension-request',
  cause: 'objective',
  grounds: 'Chờ Luật mới có hiệu lực',
  progress: 'Đã lấy ý kiến các bộ',
  deadline: DEADLINE_EXAMPLE,
};

export const SUBMISSION_EXAMPLE: Submission = {
  kind: 'submission',
  body: 'prime-minister',
  products: ['p1'],
  number: '45/TTr-BTTTT',
  date: '2025-06-10',
  reference: 'Tờ trình',
};

export const SIGNATURE_EXAMPLE: Signature = {
  paper: 'paper-1',
  hash: HASH_EXAMPLE,
  preparedBy: 'person-1',
  signedBy: 'person-2',
  capacity: 'KT',
};
