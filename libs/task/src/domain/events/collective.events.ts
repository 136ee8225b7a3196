import type { Deadline } from '@ledger/kernel';
import type { Assignment, Citation, DeadlineStep, Due, Finding, Gap } from '../parts.js';
import { definer, type Fact } from './definer.js';
import { ASSIGNMENT_EXAMPLE, DEADLINE_EXAMPLE, DUE_EXAMPLE } from './examples.js';

/** A group as it stood in one version, the revision of its stream; its members are never listed here. */
export type GroupReference = { readonly group: string; readonly version: number };

/** To whom a collective task is given. */
export type Leads =
  /** One agency, every year anew. */
  | { readonly form: 'single'; readonly agency: string }
  /** They share one product; the first named hands over. */
  | { readonly form: 'joint'; readonly agencies: readonly string[] }
  /** One obligation per member as of the assignment, and one per body named alongside. */
  | {
      readonly form: 'group';
      readonly group: GroupReference;
      readonly alongside: readonly string[];
    }
  /** Members are named later; what is known at once is named here. */
  | {
      readonly form: 'open-group';
      readonly words: string;
      readonly group: GroupReference | null;
      readonly named: readonly string[];
    };

/** A task was given to several, or to one for every year: it keeps the wording, and a child is opened for each. */
export type CollectivelyAssigned = Fact<
  'task.collectively-assigned',
  {
    readonly assignment: Assignment;
    readonly leads: Leads;
    readonly leadWords: string;
    readonly assigner: string;
    readonly verifier: string | null;
    readonly alternateVerifier: string | null;
    readonly disputeResolver: string | null;
    readonly deadline: Deadline;
    readonly due: Due | null;
    /** The yearly task of which this is one year. */
    readonly parent: string | null;
    readonly supersedes: string | null;
    readonly carried: readonly DeadlineStep[];
    readonly gaps: readonly Gap[];
    readonly findings: readonly Finding[];
  }
>;

/** The assigner named members of an open group; each obligation starts on this day. */
export type MembersNamed = Fact<
  'task.members-named',
  { readonly members: readonly string[]; readonly document: Citation }
>;

/** Another joint lead stands by the claim that the first one made. */
export type JointClaimConfirmed = Fact<
  'task.joint-claim-confirmed',
  { readonly claim: string; readonly lead: string }
>;

/** Another joint lead does not; shown to the acceptor, and blocks nothing. */
export type JointClaimDissented = Fact<
  'task.joint-claim-dissented',
  { readonly claim: string; readonly lead: string; readonly grounds: string }
>;

export type CollectiveEvent =
  CollectivelyAssigned | MembersNamed | JointClaimConfirmed | JointClaimDissented;

const define = definer<CollectiveEvent>();

const OTHER_TASK = '5a0f7c1e-3b2d-5e4f-8a9b-0c1d2e3f4a5b';

export const COLLECTIVE_DEFINITIONS = [
  define('task.collectively-assigned', {
    assignment: ASSIGNMENT_EXAMPLE,
    leads: {
      form: 'open-group',
      words: 'Các thành phố trực thuộc Trung ương và một số tỉnh',
      group: { group: 'centrally-run-cities', version: 1 },
      named: ['tinh-quang-ninh'],
    },
    leadWords: 'Các thành phố trực thuộc Trung ương và một số tỉnh',
    assigner: 'chinh-phu',
    verifier: 'vpcp',
    alternateVerifier: 'bkhdt',
    disputeResolver: 'ttg',
    deadline: DEADLINE_EXAMPLE,
    due: DUE_EXAMPLE,
    parent: OTHER_TASK,
    supersedes: OTHER_TASK,
    carried: [
      {
        deadline: DEADLINE_EXAMPLE,
        due: DUE_EXAMPLE,
        setAt: '2025-01-09T02:00:00.000Z',
        by: 'assignment',
      },
    ],
    gaps: ['evidence'],
    findings: [{ finding: 'decision-asked-of-each-member', words: 'Quyết định của Thủ tướng' }],
  }),
  define('task.members-named', {
    members: ['tinh-thai-nguyen'],
    document: { document: 'qd-7', clause: null },
  }),
  define('task.joint-claim-confirmed', { claim: 'paper-1', lead: 'btnmt' }),
  define('task.joint-claim-dissented', {
    claim: 'paper-1',
    lead: 'btnmt',
    grounds: 'Phần việc của Bộ chưa được tiếp thu',
  }),
];
