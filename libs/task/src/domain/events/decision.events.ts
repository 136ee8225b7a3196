import type { Deadline, Instant, LocalDate } from '@ledger/kernel';
import type { Citation, DecisionMaker, Due } from '../parts.js';
import type { CauseClass, Grade } from '../vocabulary.js';
import { definer, type Fact } from './definer.js';
import { DEADLINE_EXAMPLE, DUE_EXAMPLE } from './examples.js';

/** More time was given. */
export type ExtensionGranted = Fact<
  'task.extension-granted',
  {
    readonly request: string;
    /** May differ from what was asked for. */
    readonly deadline: Deadline;
    readonly due: Due;
    readonly decider: DecisionMaker;
    /** What conveys the decision; null where it was taken in this ledger. */
    readonly document: Citation | null;
  }
>;

/** The deadline stays as it is. */
export type ExtensionRefused = Fact<
  'task.extension-refused',
  {
    readonly request: string;
    readonly grounds: string;
    readonly decider: DecisionMaker;
    readonly document: Citation | null;
  }
>;

/** The assigning body set another deadline. */
export type DeadlineChanged = Fact<
  'task.deadline-changed',
  {
    readonly deadline: Deadline;
    /** Null for a deadline that is never due itself. */
    readonly due: Due | null;
    /** Why: a cause that lay outside or within the lead's power, or the end of a suspension. */
    readonly cause: CauseClass | 'suspension';
    readonly grounds: string;
    readonly decider: DecisionMaker;
    readonly document: Citation;
    /** Child tasks that are now due after their parent. */
    readonly childrenExceeding: readonly string[];
  }
>;

/** The same deadline is due at another instant because the calendar of holidays and swap days changed. */
export type DueInstantMoved = Fact<'task.due-instant-moved', { readonly due: Due }>;

/** One missed instant is excused; it stays missed, but counts in no points and gates. */
export type ObjectiveCauseConfirmed = Fact<
  'task.objective-cause-confirmed',
  {
    readonly missedAt: Instant;
    readonly grounds: string;
    readonly decider: DecisionMaker;
    readonly document: Citation | null;
  }
>;

/** A major error that is found in a product though it is accepted. */
export type MajorError = { readonly product: string; readonly description: string };

/** Found good. A product of a continuous task is a milestone: the task goes on. */
export type CompletionAccepted = Fact<
  'task.completion-accepted',
  {
    readonly claim: string;
    readonly grade: Grade;
    readonly majorErrors: readonly MajorError[];
    readonly grounds: string;
    /** When another body issued a product, as the acceptor confirms it. */
    readonly issued: readonly { readonly product: string; readonly date: LocalDate }[];
    readonly milestone: boolean;
    /** Reports are due again after a milestone; null otherwise. */
    readonly reportBy: Instant | null;
  }
>;

/** Found wanting: the lead works on, with the time that it had left. */
export type ReturnedForRework = Fact<
  'task.returned-for-rework',
  {
    readonly claim: string;
    readonly reasons: string;
    /** The time left at the hand-over, given back; null for a task that is never due. */
    readonly due: Due | null;
    /** Reports are due again; null on a collective task. */
    readonly reportBy: Instant | null;
  }
>;

/** The lead holds that the return was wrong; it changes nothing by itself. */
export type ReturnContested = Fact<'task.return-contested', { readonly grounds: string }>;

/** The body that was to sign did not, which counts like a return. */
export type SubmissionSentBack = Fact<
  'task.submission-sent-back',
  {
    readonly submission: string;
    readonly reasons: string;
    readonly document: Citation;
    readonly due: Due | null;
  }
>;

export type DecisionEvent =
  | ExtensionGranted
  | ExtensionRefused
  | DeadlineChanged
  | DueInstantMoved
  | ObjectiveCauseConfirmed
  | CompletionAccepted
  | ReturnedForRework
  | ReturnContested
  | SubmissionSentBack;

const define = definer<DecisionEvent>();

const DECIDER: DecisionMaker = { agency: 'chinh-phu', person: 'person-9', capacity: 'KT' };
const LETTER: Citation = { document: 'cv-88', clause: 'Điểm 2' };

export const DECISION_DEFINITIONS = [
  define('task.extension-granted', {
    request: 'paper-2',
    deadline: DEADLINE_EXAMPLE,
    due: DUE_EXAMPLE,
    decider: DECIDER,
    document: LETTER,
  }),
  define('task.extension-refused', {
    request: 'paper-2',
    grounds: 'Không có lý do khách quan',
    decider: DECIDER,
    document: LETTER,
  }),
  define('task.deadline-changed', {
    deadline: DEADLINE_EXAMPLE,
    due: DUE_EXAMPLE,
    cause: 'objective',
    grounds: 'Đẩy nhanh tiến độ',
    decider: DECIDER,
    document: LETTER,
    childrenExceeding: ['5a0f7c1e-3b2d-5e4f-8a9b-0c1d2e3f4a5b'],
  }),
  define('task.due-instant-moved', { due: DUE_EXAMPLE }),
  define('task.objective-cause-confirmed', {
    missedAt: '2025-06-30T17:00:00.000Z',
    grounds: 'Thiên tai',
    decider: DECIDER,
    document: LETTER,
  }),
  define('task.completion-accepted', {
    claim: 'paper-1',
    grade: 'exceeded',
    majorErrors: [{ product: 'p1', description: 'Thiếu phụ lục' }],
    grounds: 'Đạt yêu cầu',
    issued: [{ product: 'p1', date: '2025-08-15' }],
    milestone: true,
    reportBy: '2025-07-31T17:00:00.000Z',
  }),
  define('task.returned-for-rework', {
    claim: 'paper-1',
    reasons: 'Chưa đủ nội dung',
    due: DUE_EXAMPLE,
    reportBy: '2025-08-31T17:00:00.000Z',
  }),
  define('task.return-contested', { grounds: 'Đã đủ nội dung theo văn bản giao' }),
  define('task.submission-sent-back', {
    submission: 'paper-3',
    reasons: 'Cần lấy thêm ý kiến',
    document: LETTER,
    due: DUE_EXAMPLE,
  }),
];
