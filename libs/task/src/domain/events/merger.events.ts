import { definer, type Fact } from './definer.js';

/** The document that a merger rests on, and where in the log it was recorded. */
export type MergerReference = {
  readonly merger: string;
  readonly document: string | null;
  /** Where a command named another successor than the default, on what basis. */
  readonly grounds: string | null;
};

export type Role =
  'lead' | 'coordinator' | 'verifier' | 'alternate-verifier' | 'assigner' | 'dispute-resolver';

/** One role of an agency that ended passed on to a successor. */
export type RolePassedOn = Fact<
  'task.role-passed-on',
  {
    readonly role: Role;
    readonly from: string;
    readonly to: string;
    readonly merger: MergerReference;
    /** Events by the predecessor's people after that day, which count as done for the successor. */
    readonly doneByPredecessor: readonly string[];
  }
>;

/** A coordinator ended, because it became the lead or part of another coordinator. */
export type CoordinatorEnded = Fact<
  'task.coordinator-ended',
  {
    readonly coordinator: string;
    readonly because: 'now-lead' | 'already-coordinates';
    /** Null where no merger but a new assignment made it the lead. */
    readonly merger: MergerReference | null;
  }
>;

/** The successor already answers for a sibling, so the passed task is closed into that one. */
export type MergedInto = Fact<
  'task.merged-into',
  {
    readonly into: string;
    readonly from: string;
    readonly to: string;
    readonly merger: MergerReference;
    readonly doneByPredecessor: readonly string[];
  }
>;

export type MergerEvent = RolePassedOn | CoordinatorEnded | MergedInto;

const define = definer<MergerEvent>();

const OTHER_TASK = '5a0f7c1e-3b2d-5e4f-8a9b-0c1d2e3f4a5b';
const MERGER: MergerReference = {
  merger: 'agency-btttt',
  document: 'nq-176',
  grounds: 'An toàn thông tin mạng chuyển về Bộ Công an',
};

export const MERGER_DEFINITIONS = [
  define('task.role-passed-on', {
    role: 'lead',
    from: 'btttt',
    to: 'bca',
    merger: MERGER,
    doneByPredecessor: ['3b2c9d7e-1f4a-5b6c-8d9e-0a1b2c3d4e5f'],
  }),
  define('task.coordinator-ended', {
    coordinator: 'btttt',
    because: 'now-lead',
    merger: MERGER,
  }),
  define('task.merged-into', {
    into: OTHER_TASK,
    from: 'btttt',
    to: 'bkhcn',
    merger: MERGER,
    doneByPredecessor: ['3b2c9d7e-1f4a-5b6c-8d9e-0a1b2c3d4e5f'],
  }),
];
