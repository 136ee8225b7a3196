import type { NamedCase, Step } from './named-case.js';
import { PEOPLE } from './people.js';
import { ASSIGNMENT_BODY, claimBody, EXTENSION_BODY, LETTER_BODY } from './sample-bodies.js';

const { assigner, verifier } = PEOPLE;
const END_OF_JUNE = '2025-06-30T17:00:00.000Z';
const MISSED = { missed: [{ missedAt: END_OF_JUNE, answerable: 'btttt', excused: null }] };

const assigned: Step = ['2025-01-09', 9, (run) => run.begin()];

const PRIME_MINISTERS_DECISION = {
  words: 'Quyết định của Thủ tướng Chính phủ',
  kind: 'decision',
  issuer: 'prime-minister',
  evidence: [{ kind: 'decision', issuer: 'prime-minister' }],
};
const SUBMISSION = {
  body: 'prime-minister',
  products: ['p1'],
  number: '12/TTr-BTTTT',
  date: '2025-06-24',
  reference: 'Tờ trình dự thảo Quyết định',
};
const assignedForDecision: Step = [
  '2025-01-09',
  9,
  (run) => run.begin({ assignment: { ...ASSIGNMENT_BODY, products: [PRIME_MINISTERS_DECISION] } }),
];

/** The cases of the domain by their names; in each the lead has until 30 June 2025. */
export const NAMED_CASES: readonly NamedCase[] = [
  {
    name: 'asked 29/6, due 30/6, granted 3/7: nothing missed',
    steps: [
      assigned,
      ['2025-06-29', 9, (run) => run.sign('extension-requests', EXTENSION_BODY)],
      [
        '2025-07-03',
        9,
        (run) =>
          run.decide(assigner, `extension-requests/${run.paper}/grants`, {
            deadline: '31/7/2025',
            document: LETTER_BODY,
          }),
      ],
    ],
    stands: {
      '2025-07-02': { status: 'open-in-time', missed: [], awaiting: [{ what: 'extension' }] },
      '2025-07-03': { status: 'open-in-time', missed: [], dueAt: '2025-07-31T17:00:00.000Z' },
    },
  },
  {
    name: 'asked 29/6, due 30/6, refused 3/7: missed 30/6',
    steps: [
      assigned,
      ['2025-06-29', 9, (run) => run.sign('extension-requests', EXTENSION_BODY)],
      [
        '2025-07-03',
        9,
        (run) =>
          run.decide(assigner, `extension-requests/${run.paper}/refusals`, {
            grounds: 'Không có lý do khách quan',
          }),
      ],
    ],
    stands: {
      '2025-07-02': { status: 'open-in-time', missed: [] },
      '2025-07-03': { status: 'open-overdue', overdue: { since: END_OF_JUNE, days: 3 }, ...MISSED },
    },
  },
  {
    name: 'missed 30/6, new date 31/8 kept: late',
    steps: [
      assigned,
      [
        '2025-07-10',
        9,
        (run) =>
          run.decide(assigner, 'deadline-changes', {
            deadline: '31/8/2025',
            cause: 'subjective',
            grounds: 'Bổ sung thời gian',
            document: LETTER_BODY,
          }),
      ],
      ['2025-08-20', 9, (run) => run.sign('completion-claims', claimBody('2025-08-19'))],
      ['2025-08-25', 9, (run) => run.accept()],
    ],
    stands: {
      '2025-07-10': { status: 'open-in-time', overdue: null, ...MISSED },
      '2025-08-25': { status: 'completed-late', ...MISSED },
    },
  },
  {
    name: 'handed over 20/6, returned 20/7: ten more days',
    steps: [
      assigned,
      ['2025-06-20', 10, (run) => run.sign('completion-claims', claimBody('2025-06-20'))],
      [
        '2025-07-20',
        9,
        (run) => run.decide(verifier, 'returns', { claim: run.paper, reasons: 'Chưa đủ nội dung' }),
      ],
    ],
    stands: {
      '2025-07-19': { status: 'open-in-time', missed: [], awaiting: [{ with: 'vpcp' }] },
      '2025-07-20': { status: 'open-in-time', missed: [], dueAt: '2025-07-30T17:00:00.000Z' },
      '2025-07-31': { status: 'open-overdue', missed: [{ missedAt: '2025-07-30T17:00:00.000Z' }] },
    },
  },
  {
    name: 'prepared 29/6, signed 2/7: late',
    steps: [
      assigned,
      ['2025-06-29', 9, (run) => run.prepare('completion-claims', claimBody('2025-06-28'))],
      ['2025-07-02', 9, (run) => run.signPrepared()],
      ['2025-07-07', 9, (run) => run.accept()],
    ],
    stands: {
      '2025-07-01': { status: 'open-overdue', ...MISSED },
      '2025-07-07': { status: 'completed-late', ...MISSED },
    },
  },
  {
    name: 'submitted 25/6, issued 15/8, claimed 20/8: on time',
    steps: [
      assignedForDecision,
      ['2025-06-25', 9, (run) => run.sign('submissions', SUBMISSION)],
      [
        '2025-08-16',
        9,
        (run) =>
          run.take(assigner, 'issues', { product: 'p1', number: '1012', date: '2025-08-15' }),
      ],
      ['2025-08-20', 9, (run) => run.sign('completion-claims', decisionClaim())],
      ['2025-08-22', 9, (run) => run.accept({ issued: [{ product: 'p1', date: '2025-08-15' }] })],
    ],
    stands: {
      '2025-07-31': { status: 'open-in-time', missed: [], awaiting: [{ with: 'prime-minister' }] },
      '2025-08-22': { status: 'completed-on-time', missed: [] },
    },
  },
  {
    name: 'submission of 25/6 sent back 10/7: the days left are given again',
    steps: [
      assignedForDecision,
      ['2025-06-25', 10, (run) => run.sign('submissions', SUBMISSION)],
      [
        '2025-07-10',
        9,
        (run) =>
          run.take(assigner, 'sendings-back', {
            submission: run.paper,
            reasons: 'Lấy thêm ý kiến',
            document: LETTER_BODY,
          }),
      ],
    ],
    stands: {
      '2025-07-10': { status: 'open-in-time', missed: [], dueAt: '2025-07-15T17:00:00.000Z' },
      '2025-07-16': { status: 'open-overdue', missed: [{ missedAt: '2025-07-15T17:00:00.000Z' }] },
    },
  },
  {
    name: 'hand-over of 25/6 entered late by the assigner with its document, accepted by another: on time',
    steps: [
      ['2025-07-10', 9, (run) => run.assign(late('2025-01-09'))],
      [
        '2025-07-10',
        10,
        (run) =>
          run.take(assigner, 'completion-claims', {
            ...claimBody('2025-06-24'),
            ...late('2025-06-25'),
          }),
      ],
      ['2025-07-10', 11, (run) => run.accept()],
    ],
    stands: {
      '2025-07-10': { status: 'completed-on-time', missed: [], enteredLate: true },
    },
  },
];

function late(effectiveAt: string) {
  return { late: { effectiveAt, document: 'cv-1' } };
}

function decisionClaim() {
  const { summary, answers } = claimBody('2025-08-15');
  const decision = { kind: 'decision', issuer: 'prime-minister', number: '1012/QĐ-TTg' };
  return { summary, answers: answers.map((answer) => ({ ...answer, ...decision })) };
}
