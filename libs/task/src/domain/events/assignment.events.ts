import type { Deadline, Instant } from '@ledger/kernel';
import type {
  Assignment,
  Citation,
  DeadlineStep,
  Due,
  Finding,
  Gap,
  HouseTerm,
  ParentLink,
} from '../parts.js';
import { definer, type Fact } from './definer.js';
import { ASSIGNMENT_EXAMPLE, DEADLINE_EXAMPLE, DUE_EXAMPLE, TERM_EXAMPLE } from './examples.js';

/** An obligation began: from here one agency answers, or the assigning body as long as the lead is unresolved. */
export type Assigned = Fact<
  'task.assigned',
  {
    readonly assignment: Assignment;
    /** Null where the words name nobody who could answer. */
    readonly lead: string | null;
    /** The document's own words for the lead; empty where the lead was chosen from the register. */
    readonly leadWords: string;
    readonly assigner: string;
    readonly verifier: string | null;
    /** Accepts where the verifier is itself a lead. */
    readonly alternateVerifier: string | null;
    /** Null for the assigning body. */
    readonly disputeResolver: string | null;
    readonly deadline: Deadline;
    readonly due: Due | null;
    readonly parent: ParentLink | null;
    readonly supersedes: string | null;
    /** The deadlines of the superseded task, which this one carries on. */
    readonly carried: readonly DeadlineStep[];
    readonly gaps: readonly Gap[];
    readonly findings: readonly Finding[];
    /** Null as long as there is no lead. */
    readonly acknowledge: HouseTerm | null;
    readonly reportBy: Instant | null;
  }
>;

/** The assigning body closed gaps that an import had left; what is null was not touched. */
export type AssignmentCompleted = Fact<
  'task.assignment-completed',
  {
    readonly assignment: Assignment;
    readonly lead: string | null;
    readonly deadline: Deadline | null;
    readonly due: Due | null;
    readonly gaps: readonly Gap[];
    readonly document: Citation | null;
    /** Starts when the completion named the lead. */
    readonly acknowledge: HouseTerm | null;
    readonly reportBy: Instant | null;
  }
>;

/** The lead received the task; it may name the official who is accountable. */
export type Acknowledged = Fact<'task.acknowledged', { readonly official: string | null }>;

/** The lead holds that the task is not its own. */
export type Disputed = Fact<
  'task.disputed',
  { readonly grounds: string; readonly resolve: HouseTerm }
>;

/** The dispute was answered: the lead stays the lead. */
export type AssignmentUpheld = Fact<'task.assignment-upheld', { readonly grounds: string }>;

/** Another agency answers from here on, and receives the task anew. */
export type Reassigned = Fact<
  'task.reassigned',
  {
    readonly from: string;
    readonly to: string;
    readonly grounds: string;
    /** Null where it resolves a dispute without a document of its own. */
    readonly document: Citation | null;
    readonly acknowledge: HouseTerm;
    readonly reportBy: Instant;
  }
>;

/** The lead asked a coordinator for a stated part by a date. */
export type CoordinatorAsked = Fact<
  'task.coordinator-asked',
  {
    readonly ask: string;
    readonly coordinator: string;
    readonly part: string;
    readonly answer: HouseTerm;
  }
>;

/** A coordinator answered what it was asked for. */
export type CoordinatorAnswered = Fact<
  'task.coordinator-answered',
  { readonly ask: string; readonly answer: string; readonly document: Citation | null }
>;

export type AssignmentEvent =
  | Assigned
  | AssignmentCompleted
  | Acknowledged
  | Disputed
  | AssignmentUpheld
  | Reassigned
  | CoordinatorAsked
  | CoordinatorAnswered;

const define = definer<AssignmentEvent>();

export const ASSIGNMENT_DEFINITIONS = [
  define('task.assigned', {
    assignment: ASSIGNMENT_EXAMPLE,
    lead: 'btttt',
    leadWords: 'Bộ Thông tin và Truyền thông',
    assigner: 'chinh-phu',
    verifier: 'vpcp',
    alternateVerifier: 'bkhdt',
    disputeResolver: 'ttg',
    deadline: DEADLINE_EXAMPLE,
    due: DUE_EXAMPLE,
    parent: { task: '5a0f7c1e-3b2d-5e4f-8a9b-0c1d2e3f4a5b', as: 'group-member' },
    supersedes: '1b2c3d4e-5f60-5718-92a3-b4c5d6e7f809',
    carried: [
      {
        deadline: DEADLINE_EXAMPLE,
        due: DUE_EXAMPLE,
        setAt: '2025-01-09T02:00:00.000Z',
        by: 'assignment',
      },
    ],
    gaps: ['product-issuer'],
    findings: [{ finding: 'unknown-body', words: 'Bộ' }],
    acknowledge: TERM_EXAMPLE,
    reportBy: '2025-02-28T17:00:00.000Z',
  }),
  define('task.assignment-completed', {
    assignment: ASSIGNMENT_EXAMPLE,
    lead: 'bkhcn',
    deadline: DEADLINE_EXAMPLE,
    due: DUE_EXAMPLE,
    gaps: [],
    document: { document: 'nq-03', clause: 'Phụ lục II, số 138' },
    acknowledge: TERM_EXAMPLE,
    reportBy: '2025-02-28T17:00:00.000Z',
  }),
  define('task.acknowledged', { official: 'person-7' }),
  define('task.disputed', { grounds: 'Nhiệm vụ thuộc Bộ Nội vụ', resolve: TERM_EXAMPLE }),
  define('task.assignment-upheld', { grounds: 'Đúng chức năng, nhiệm vụ' }),
  define('task.reassigned', {
    from: 'btttt',
    to: 'bca',
    grounds: 'Chuyển theo chức năng',
    document: { document: 'cv-12', clause: null },
    acknowledge: TERM_EXAMPLE,
    reportBy: '2025-02-28T17:00:00.000Z',
  }),
  define('task.coordinator-asked', {
    ask: 'ask-1',
    coordinator: 'bca',
    part: 'Số liệu về an toàn thông tin',
    answer: TERM_EXAMPLE,
  }),
  define('task.coordinator-answered', {
    ask: 'ask-1',
    answer: 'Gửi kèm báo cáo',
    document: { document: 'bc-5', clause: null },
  }),
];
