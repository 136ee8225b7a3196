import type { Instant } from '@ledger/kernel';
import type { Citation, HouseTerm } from '../parts.js';
import { definer, type Fact } from './definer.js';
import { TERM_EXAMPLE } from './examples.js';

/** The task is halted; its clocks of the house stand still. */
export type Suspended = Fact<
  'task.suspended',
  { readonly grounds: string; readonly document: Citation }
>;

/** Goes on. The new due date is an event of its own. */
export type Resumed = Fact<
  'task.resumed',
  {
    readonly document: Citation;
    /** Runs anew where nobody had received the task yet. */
    readonly acknowledge: HouseTerm | null;
    readonly reportBy: Instant | null;
  }
>;

/** The task need not be done any more. */
export type Cancelled = Fact<
  'task.cancelled',
  { readonly grounds: string; readonly document: Citation }
>;

/** Another task takes the place of this one, and carries its deadlines on. */
export type Superseded = Fact<
  'task.superseded',
  { readonly by: string; readonly document: Citation }
>;

/** The same task was recorded twice; the other one goes on. */
export type MarkedDuplicate = Fact<
  'task.marked-duplicate',
  { readonly of: string; readonly grounds: string }
>;

/** The assigning body ended what has no end of its own, a continuous or yearly task. */
export type ContinuousEnded = Fact<
  'task.continuous-ended',
  { readonly grounds: string; readonly document: Citation }
>;

/** A slip of the pen put right. The corrected event stays as it was written. */
export type Corrected = Fact<
  'task.corrected',
  {
    readonly event: string;
    readonly rev: number;
    readonly field: CorrectableField;
    readonly right: string;
    readonly grounds: string;
    readonly document: Citation | null;
  }
>;

/** Words that bear on nobody's duty; for the others there are commands of their own. */
export type CorrectableField =
  'title' | 'lead-words' | 'clause' | 'summary' | 'number' | 'reference';

/** A clock of the house: what somebody has to do within a term. */
export type Clock =
  | 'acknowledge'
  | 'resolve-dispute'
  | 'accept'
  | 'answer-extension'
  | 'answer-as-coordinator'
  | 'confirm-joint-claim'
  | 'report';

/** A term of the house ended in silence. Effective when it ended, and decides nothing. */
export type Lapsed = Fact<
  'task.lapsed',
  {
    readonly clock: Clock;
    readonly startedAt: Instant;
    readonly endedAt: Instant;
    readonly responsible: string;
    /** The ask, claim or request that went unanswered; null where the task itself did. */
    readonly about: string | null;
    /** When the next report is due, where a report was missing. */
    readonly reportBy: Instant | null;
  }
>;

export type CourseEvent =
  | Suspended
  | Resumed
  | Cancelled
  | Superseded
  | MarkedDuplicate
  | ContinuousEnded
  | Corrected
  | Lapsed;

const define = definer<CourseEvent>();

const OTHER_TASK = '5a0f7c1e-3b2d-5e4f-8a9b-0c1d2e3f4a5b';
const DOCUMENT: Citation = { document: 'cv-90', clause: 'Điểm 1' };
export const COURSE_DEFINITIONS = [
  define('task.suspended', { grounds: 'Chờ sắp xếp bộ máy', document: DOCUMENT }),
  define('task.resumed', {
    document: DOCUMENT,
    acknowledge: TERM_EXAMPLE,
    reportBy: '2025-02-28T17:00:00.000Z',
  }),
  define('task.cancelled', { grounds: 'Không còn phù hợp', document: DOCUMENT }),
  define('task.superseded', { by: OTHER_TASK, document: DOCUMENT }),
  define('task.marked-duplicate', { of: OTHER_TASK, grounds: 'Nhập hai lần' }),
  define('task.continuous-ended', { grounds: 'Hết giai đoạn', document: DOCUMENT }),
  define('task.corrected', {
    event: '3b2c9d7e-1f4a-5b6c-8d9e-0a1b2c3d4e5f',
    rev: 0,
    field: 'title',
    right: 'Xây dựng chương trình truyền thông',
    grounds: 'Lỗi đánh máy',
    document: DOCUMENT,
  }),
  define('task.lapsed', {
    clock: 'acknowledge',
    startedAt: '2025-01-09T02:00:00.000Z',
    endedAt: '2025-01-14T17:00:00.000Z',
    responsible: 'btttt',
    about: 'paper-1',
    reportBy: '2025-03-31T17:00:00.000Z',
  }),
];
