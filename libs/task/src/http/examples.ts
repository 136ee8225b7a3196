import type { AssignDto } from './assign.dto.js';
import type { AssignmentDto } from './assignment.dto.js';
import type { SupersedeDto } from './course.dto.js';
import type { AcceptDto, ChangeDeadlineDto } from './decision.dto.js';
import type { DocumentContentDto } from './document.dto.js';
import type { ClaimCompletionDto, SubmitDto } from './paper.dto.js';
import type { CitationDto } from './parts.dto.js';

/** What the demo of the standalone registers; ids are made of requests, so they are the same in every installation. */
export const DEMO_DOCUMENTS = {
  resolution: 'eb94a9af-1a47-59a5-a6b2-d34a46e6ff91',
  letter: '291ce23b-1a0f-5ac5-a601-90bc3f711014',
} as const;

/** Stand for ids that a reader has from answers of their own. */
export const YOUR_OWN = {
  task: '11111111-1111-5111-8111-111111111111',
  otherTask: '22222222-2222-5222-8222-222222222222',
  claim: '33333333-3333-5333-8333-333333333333',
  submission: '44444444-4444-5444-8444-444444444444',
  event: '55555555-5555-5555-8555-555555555555',
  hash: '6'.repeat(64),
} as const;

export const LETTER: CitationDto = { document: DEMO_DOCUMENTS.letter };

export const ASSIGNMENT = {
  title: 'Xây dựng nền tảng dữ liệu dùng chung về khoa học và công nghệ',
  taskGroup: 'III',
  priority: 'high',
  coordinators: [{ coordinator: 'bca', part: 'Bảo đảm an toàn thông tin' }],
  products: [
    {
      words: 'Kế hoạch',
      kind: 'plan',
      issuer: 'lead-agency',
      evidence: [{ kind: 'plan', issuer: 'lead-agency' }],
    },
  ],
  authority: { document: DEMO_DOCUMENTS.resolution, clause: 'II.3' },
} satisfies AssignmentDto;

export const ASSIGN = {
  assignment: ASSIGNMENT,
  lead: 'bkhcn',
  verifier: 'vpcp',
  deadline: '31/12/2030',
} satisfies AssignDto;

export const CLAIM: ClaimCompletionDto = {
  summary: 'Đã ban hành kế hoạch',
  answers: [
    {
      item: 'p1.e1',
      kind: 'plan',
      issuer: 'lead-agency',
      number: '45/KH-BKHCN',
      date: '2025-09-10',
      reference: 'Kế hoạch triển khai nền tảng dữ liệu dùng chung',
      custodian: 'Văn phòng Bộ Khoa học và Công nghệ',
    },
  ],
};

export const SUBMISSION: SubmitDto = {
  body: 'prime-minister',
  products: ['p1'],
  number: '12/TTr-BKHCN',
  date: '2025-09-01',
  reference: 'Tờ trình dự thảo Quyết định',
};

export const ACCEPTANCE = {
  claim: YOUR_OWN.claim,
  grade: 'met',
  grounds: 'Sản phẩm đạt yêu cầu',
} satisfies AcceptDto;

export const DEADLINE_CHANGE = {
  deadline: '30/6/2031',
  cause: 'objective',
  grounds: 'Chờ Luật có hiệu lực',
  document: LETTER,
} satisfies ChangeDeadlineDto;

export const SUPERSESSION = {
  by: YOUR_OWN.otherTask,
  document: LETTER,
} satisfies SupersedeDto;

export const DOCUMENT_CONTENT: DocumentContentDto = {
  number: '1012/QĐ-TTg',
  date: '2025-06-12',
  issuer: 'chinh-phu',
  title: 'Quyết định phê duyệt Kế hoạch phát triển dữ liệu dùng chung',
  clauses: ['Điều 1', 'Điều 2'],
};
