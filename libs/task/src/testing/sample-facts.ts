import type { Calendar, Deadline } from '@ledger/kernel';
import { SAMPLE_CALENDAR } from '@ledger/kernel/testing';
import type { AgencyFact, TaskFacts, TermsFact } from '../domain/facts.js';
import type { Assign } from '../domain/commands/assignment.commands.js';
import type { Assignment, Product } from '../domain/parts.js';
import type { EvidenceAnswer } from '../domain/papers.js';

/** Working days as the house adopted them; nothing in them comes from the code. */
export const SAMPLE_TERMS: TermsFact = {
  basis: { stream: 'policy-terms', rev: 2 },
  acknowledge: 3,
  resolveDispute: 5,
  accept: 10,
  answerExtension: 5,
  answerAsCoordinator: 7,
  confirmJointClaim: 7,
  reportEveryMonths: 1,
  signingLeadDays: 0,
  maxExtensions: 2,
  nonWorkingDay: 'next-working-day',
  causeAuthority: null,
  separationMonths: 24,
};

const CALENDAR: Calendar = { ...SAMPLE_CALENDAR, knownYears: [2024, 2025, 2026] };

function agency(id: string, validTo: string | null = null, successor: string | null = null) {
  const basis = { stream: `agency-${id}`, rev: 0 };
  return { agency: id, validFrom: '2025-01-01', validTo, successor, basis } satisfies AgencyFact;
}

export const SAMPLE_FACTS: TaskFacts = {
  calendar: { calendar: CALENDAR, basis: { stream: 'calendar', rev: 1 } },
  terms: SAMPLE_TERMS,
  agencies: [
    ...['chinh-phu', 'vpcp', 'ttg', 'bkhcn', 'bca', 'bnv', 'btttt', 'btc', 'tgv57'].map((id) =>
      agency(id),
    ),
    agency('bkhdt', '2025-03-01', 'btc'),
    { ...agency('bnnmt'), validFrom: '2025-03-01' },
  ],
  groups: [],
  documents: ['nq-03', 'cv-1'].map((document) => ({
    document,
    basis: { stream: `document-${document}`, rev: 0 },
  })),
  parent: null,
  children: [],
  superseded: null,
  siblings: [],
  service: [],
};

/** The Ministry's own paper, which no other body signs. */
export const OWN_PRODUCT: Product = {
  product: 'p1',
  words: 'Kế hoạch',
  kind: 'plan',
  issuer: 'lead-agency',
  evidence: [{ item: 'e1', kind: 'plan', issuer: 'lead-agency' }],
  indicator: null,
};

/** Half of the real list: the Prime Minister signs what the lead submits. */
export const PRIME_MINISTERS_DECISION: Product = {
  product: 'p2',
  words: 'Quyết định của Thủ tướng Chính phủ',
  kind: 'decision',
  issuer: 'prime-minister',
  evidence: [{ item: 'e2', kind: 'decision', issuer: 'prime-minister' }],
  indicator: null,
};

export const SAMPLE_ASSIGNMENT: Assignment = {
  title: 'Xây dựng kế hoạch triển khai',
  taskGroup: 'I',
  priority: 'normal',
  official: null,
  coordinators: [{ coordinator: 'bca', kind: 'agency', part: 'An toàn thông tin' }],
  products: [OWN_PRODUCT],
  authority: { document: 'nq-03', clause: 'Phụ lục II, số 7' },
};

export function monthOf(year: number, month: number): Deadline {
  return { kind: 'month', year, month, words: `${month}/${year}`, remark: null };
}

export function dayOf(date: string): Deadline {
  return { kind: 'day', date, words: date, remark: null };
}

/** Due at the end of 30 June 2025, a Monday. */
export const SAMPLE_ASSIGN: Assign = {
  kind: 'Assign',
  assignment: SAMPLE_ASSIGNMENT,
  lead: 'btttt',
  leadWords: '',
  assigner: 'chinh-phu',
  verifier: 'vpcp',
  alternateVerifier: null,
  disputeResolver: null,
  deadline: monthOf(2025, 6),
  supersedes: null,
  findings: [],
  parent: null,
};

/** A signed plan of the lead that answers the one item of {@link OWN_PRODUCT}. */
export function planOf(date: string): EvidenceAnswer {
  return {
    item: 'e1',
    kind: 'plan',
    issuer: 'lead-agency',
    number: '45/KH-BTTTT',
    date,
    reference: 'Kế hoạch triển khai',
    file: { sha256: 'b'.repeat(64), size: 2048, type: 'application/pdf' },
    custodian: null,
  };
}

export function decisionOf(date: string): EvidenceAnswer {
  return {
    ...planOf(date),
    item: 'e2',
    kind: 'decision',
    issuer: 'prime-minister',
    number: '1012/QĐ-TTg',
  };
}
