import { addDays, type Actor } from '@ledger/kernel';
import type { TaskStep } from '../domain/task.commands.js';
import { clocksOf } from '../domain/time/clocks.js';
import { PEOPLE, WATCH } from './people.js';
import {
  ACCEPT,
  CANCEL,
  CHANGE_DEADLINE,
  claimOn,
  DECIDER,
  GRANT,
  LETTER,
  REFUSE,
  REQUEST,
  RESUME,
  RETURN,
  SUSPEND,
} from './sample-commands.js';
import { dayOf, decisionOf } from './sample-facts.js';
import type { TaskStory } from './task-story.js';

/** What somebody may try on a day, as far as the life has come; null to let it be. */
export type Move = (
  story: TaskStory,
  pick: number,
  today: string,
) => readonly [Actor, TaskStep] | null;

const paperOf = (story: TaskStory) => story.obligation.papers[0];

/** The moves of the lead, of the assigning body and its verifier, and of the watch. */
export const MOVES: readonly Move[] = [
  (story, pick, today) => [
    PEOPLE.officer,
    {
      kind: 'PreparePaper',
      paper: `c${pick}`,
      content: { ...claimOn(today), answers: answersOf(story, today) },
    },
  ],
  (_story, pick, today) => [
    PEOPLE.officer,
    {
      kind: 'PreparePaper',
      paper: `x${pick}`,
      content: { ...REQUEST, deadline: dayOf(addDays(today, 30 + pick)) },
    },
  ],
  (_story, pick, today) => [
    PEOPLE.officer,
    { kind: 'PreparePaper', paper: `s${pick}`, content: submissionOn(today) },
  ],
  (story) => [
    PEOPLE.head,
    {
      kind: 'SignPaper',
      paper: paperOf(story)?.paper ?? 'none',
      hash: paperOf(story)?.hash ?? '0'.repeat(64),
    },
  ],
  () => [PEOPLE.officer, { kind: 'Acknowledge', official: null }],
  rarely(5, () => [PEOPLE.officer, { kind: 'Dispute', grounds: 'Không đúng chức năng' }]),
  (_story, pick) => [
    PEOPLE.otherAssigner,
    {
      kind: 'ResolveDispute',
      reassignTo: pick % 3 === 0 ? 'bkhcn' : null,
      grounds: 'Đúng chức năng',
      document: null,
    },
  ],
  rarely(3, () => [
    PEOPLE.officer,
    { kind: 'ReportProgress', summary: 'Đang làm', percent: 50, obstacles: [] },
  ]),
  rarely(4, (story) => [
    PEOPLE.officer,
    { kind: 'WithdrawPaper', paper: signedPaperOf(story) ?? 'none', reason: 'Bổ sung' },
  ]),
  (story) => [PEOPLE.verifier, { ...ACCEPT, claim: story.obligation.claim?.claim ?? 'none' }],
  (story) => [PEOPLE.verifier, { ...RETURN, claim: story.obligation.claim?.claim ?? 'none' }],
  (story, pick, today) => [
    PEOPLE.assigner,
    { ...GRANT, request: requestOf(story), deadline: dayOf(addDays(today, 40 + pick)) },
  ],
  (story) => [PEOPLE.assigner, { ...REFUSE, request: requestOf(story) }],
  rarely(4, (_story, pick, today) => [
    PEOPLE.assigner,
    { ...CHANGE_DEADLINE, deadline: dayOf(addDays(today, 1 + pick)) },
  ]),
  rarely(5, () => [PEOPLE.assigner, SUSPEND]),
  (_story, pick, today) => [
    PEOPLE.assigner,
    { ...RESUME, deadline: dayOf(addDays(today, 1 + pick)) },
  ],
  rarely(20, () => [PEOPLE.assigner, CANCEL]),
  (_story, _pick, today) => [
    PEOPLE.assigner,
    { kind: 'RecordIssue', product: 'p2', number: '1/QĐ-TTg', date: today, document: null },
  ],
  (story) => [
    PEOPLE.assigner,
    {
      kind: 'RecordSendingBack',
      submission: story.obligation.submissions[0]?.submission ?? 'none',
      reasons: 'Lấy thêm ý kiến',
      document: LETTER,
    },
  ],
  (story) => [
    PEOPLE.assigner,
    {
      kind: 'ConfirmObjectiveCause',
      missedAt: story.obligation.occurrences[0]?.missedAt ?? story.now,
      grounds: 'Thiên tai',
      decider: DECIDER,
      document: null,
    },
  ],
  (story, pick, today) => [
    PEOPLE.assigner,
    {
      kind: 'HandOver',
      paper: `h${pick}`,
      content: { ...claimOn(today), answers: answersOf(story, today) },
    },
  ],
  (_story, pick, today) => [
    PEOPLE.assigner,
    {
      kind: 'RequestExtension',
      paper: `y${pick}`,
      content: { ...REQUEST, deadline: dayOf(addDays(today, 20 + pick)) },
    },
  ],
  (story) => {
    const clocks = clocksOf(story.obligation);
    const {
      clock = 'report',
      endsAt = story.now,
      responsible = '',
      about = null,
    } = clocks[0] ?? {};
    return [WATCH, { kind: 'RecordLapse', clock, endedAt: endsAt, responsible, about }];
  },
];

/** Ends or stalls a life, so that it is tried only once in a while. */
function rarely(every: number, move: Move): Move {
  return (story, pick, today) => (pick % every === 0 ? move(story, pick, today) : null);
}

function answersOf(story: TaskStory, today: string) {
  const elsewhere = story.obligation.assignment.products[0]?.product === 'p2';
  return elsewhere ? [decisionOf(today)] : claimOn(today).answers;
}

function submissionOn(date: string) {
  return {
    kind: 'submission',
    body: 'prime-minister',
    products: ['p2'],
    number: '12/TTr',
    date,
    reference: 'Tờ trình',
  } as const;
}

function requestOf(story: TaskStory): string {
  return story.obligation.extension?.request ?? 'none';
}

function signedPaperOf({ obligation }: TaskStory): string | undefined {
  const { claim, extension, submissions } = obligation;
  return claim?.claim ?? extension?.request ?? submissions[0]?.submission;
}
