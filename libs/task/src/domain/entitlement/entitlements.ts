import type { Collective } from '../collective/collective.js';
import { isCorrectable } from '../decisions/correctable.js';
import type { EntitlementFacts } from '../facts.js';
import type { Obligation } from '../obligation/obligation.js';
import { acceptorsOf, leadsNamed, leadsOf } from '../parties.js';
import type { StepKind } from '../task.commands.js';
import {
  notAssigningPerson,
  notOnlyPreparer,
  notOwnAgency,
  notOwnClaim,
  type Separation,
} from './separations.js';

type Task = Obligation | Collective;

/** The roles that the token, and later the log, gives a person. */
type PersonRole =
  'assigner' | 'verifier' | 'importer' | 'lead-officer' | 'lead-head' | 'coordinator';

/** Whose people take a step, in which roles, and what keeps one of them from it. */
export interface Entitlement {
  /** The agencies whose people may; null where a process alone does. */
  readonly agencies: ((task: Task, facts: EntitlementFacts) => readonly string[]) | null;
  readonly roles: readonly PersonRole[];
  readonly separations?: readonly Separation[];
  /** The step is the lead's or a coordinator's own; entered late, it must lie before the task was first recorded. */
  readonly ofThose?: 'who-answer';
}

const assigner = ({ parties }: Task) => [parties.assigner];
const acceptors = (task: Task) => acceptorsOf(task.parties, leadsOf(task));
const resolver = ({ parties }: Task) => [parties.disputeResolver ?? parties.assigner];
const causeAuthority = ({ parties }: Task, { terms }: EntitlementFacts) => [
  terms.causeAuthority ?? parties.assigner,
];
const coordinators = (task: Task) =>
  task.kind === 'obligation' ? task.asks.map(({ coordinator }) => coordinator) : [];

/** On a collective task the first named lead acts for all. */
const actingLead = (task: Task) => leadsOf(task).slice(0, 1);
const otherLeads = (task: Task) =>
  task.kind === 'collective' && task.leads.form === 'joint' ? leadsNamed(task.leads).slice(1) : [];

/** Everybody's agency who wrote something here, for it may be put right by whoever wrote it. */
const authors = (task: Task) => {
  const wrote = task.history.flatMap(({ type, meta }) =>
    meta.actor.kind === 'person' && isCorrectable(type) ? [meta.actor.agency] : [],
  );
  return [...new Set([task.parties.assigner, ...wrote])];
};

const ALL_ROLES: readonly PersonRole[] = [
  'assigner',
  'verifier',
  'importer',
  'lead-officer',
  'lead-head',
  'coordinator',
];

const BY_ASSIGNER: Entitlement = { agencies: assigner, roles: ['assigner'] };
const BY_LEAD: Entitlement = {
  agencies: actingLead,
  roles: ['lead-officer', 'lead-head'],
  ofThose: 'who-answer',
};
const BY_OTHER_LEADS: Entitlement = {
  agencies: otherLeads,
  roles: ['lead-head'],
  ofThose: 'who-answer',
};
const BY_ACCEPTOR: Entitlement = {
  agencies: acceptors,
  roles: ['verifier', 'assigner'],
  separations: [notOwnClaim, notOwnAgency],
};
const BY_PROCESS: Entitlement = { agencies: null, roles: [] };

/** Who may take each step. Whatever is not listed here nobody may. */
export const ENTITLEMENTS: Readonly<Record<StepKind, Entitlement>> = {
  Assign: { agencies: assigner, roles: ['assigner', 'importer'] },
  AssignCollectively: { agencies: assigner, roles: ['assigner', 'importer'] },
  CompleteAssignment: BY_ASSIGNER,
  NameMembers: BY_ASSIGNER,
  Acknowledge: BY_LEAD,
  Dispute: BY_LEAD,
  ResolveDispute: {
    agencies: resolver,
    roles: ['assigner', 'verifier'],
    separations: [notAssigningPerson],
  },
  Reassign: BY_ASSIGNER,
  AskCoordinator: BY_LEAD,
  AnswerAsCoordinator: { agencies: coordinators, roles: ['coordinator'], ofThose: 'who-answer' },
  ReportProgress: BY_LEAD,
  PreparePaper: BY_LEAD,
  SignPaper: { ...BY_LEAD, roles: ['lead-head'], separations: [notOnlyPreparer] },
  WithdrawPaper: BY_LEAD,
  HandOver: BY_LEAD,
  RequestExtension: BY_LEAD,
  Submit: BY_LEAD,
  RecordIssue: { ...BY_ASSIGNER, roles: ['assigner', 'verifier'] },
  RecordSendingBack: { ...BY_ASSIGNER, roles: ['assigner', 'verifier'] },
  ConfirmJointClaim: BY_OTHER_LEADS,
  DissentFromJointClaim: BY_OTHER_LEADS,
  GrantExtension: BY_ASSIGNER,
  RefuseExtension: BY_ASSIGNER,
  ChangeDeadline: BY_ASSIGNER,
  MoveDueInstant: BY_PROCESS,
  ConfirmObjectiveCause: { agencies: causeAuthority, roles: ['assigner', 'verifier'] },
  Accept: BY_ACCEPTOR,
  ReturnForRework: BY_ACCEPTOR,
  ContestReturn: { ...BY_LEAD, roles: ['lead-head'] },
  EndContinuous: BY_ASSIGNER,
  Suspend: BY_ASSIGNER,
  Resume: BY_ASSIGNER,
  Cancel: BY_ASSIGNER,
  Supersede: BY_ASSIGNER,
  MarkDuplicate: BY_ASSIGNER,
  PassOn: BY_PROCESS,
  Correct: { agencies: authors, roles: ALL_ROLES },
  RecordLapse: BY_PROCESS,
};
