import { laterOf } from '@ledger/kernel';
import type { Collective } from './collective/collective.js';
import { entitlementFault, type EntitlementContext } from './entitlement/entitlement-fault.js';
import { openSteps } from './lifecycle/open-steps.js';
import type { Obligation } from './obligation/obligation.js';
import { asItStood } from './occasion.js';
import type { StepKind } from './task.commands.js';
import type { TaskState } from './task.js';

/**
 * The steps now open to this caller: those that the life of the task allows, that have something to act on, and that the
 * caller is entitled to. A step may still be refused for what it holds.
 */
export function openActionsFor(state: TaskState, context: EntitlementContext): readonly StepKind[] {
  const at = state.kind === 'not-assigned' ? context.now : laterOf(context.now, state.ordinaryAt);
  const { task } = asItStood(state, at);
  if (task.kind === 'not-assigned') return [];
  const { assigner } = task.parties;
  const entitled = (kind: StepKind) =>
    entitlementFault({ kind, task, assigner, context, at, origin: 'here' }) === null;
  return openSteps(task).filter((kind) => hasObject(kind, task) && entitled(kind));
}

type ObjectTests<Task> = Readonly<Partial<Record<StepKind, (task: Task) => boolean>>>;

/** Steps that act on something which the phase alone does not tell. */
const OBJECTS: ObjectTests<Obligation> = {
  CompleteAssignment: ({ gaps }) => gaps.length > 0,
  AnswerAsCoordinator: ({ asks }) => asks.some(({ answeredAt }) => answeredAt === null),
  SignPaper: ({ papers }) => papers.length > 0,
  WithdrawPaper: ({ papers, claim, extension, submissions }) =>
    papers.length > 0 || claim !== null || extension !== null || submissions.length > 0,
  RecordIssue: ({ submissions }) => submissions.length > 0,
  RecordSendingBack: ({ submissions }) => submissions.length > 0,
  GrantExtension: ({ extension }) => extension !== null,
  RefuseExtension: ({ extension }) => extension !== null,
  ConfirmObjectiveCause: ({ occurrences }) => occurrences.some(({ excused }) => excused === null),
  ContestReturn: ({ lastReturn }) => lastReturn?.contested === null,
  EndContinuous: ({ term }) => term.deadline.kind === 'continuous',
};

const COLLECTIVE_OBJECTS: ObjectTests<Collective> = {
  CompleteAssignment: ({ gaps }) => gaps.length > 0,
  NameMembers: ({ leads }) => leads.form === 'open-group',
  PreparePaper: ({ leads }) => leads.form === 'joint',
  SignPaper: ({ papers }) => papers.length > 0,
  WithdrawPaper: ({ papers, claim }) => papers.length > 0 || claim !== null,
  ContestReturn: ({ lastReturn }) => lastReturn?.contested === null,
  EndContinuous: ({ term }) => ['continuous', 'yearly'].includes(term.deadline.kind),
};

function hasObject(kind: StepKind, task: Obligation | Collective): boolean {
  return task.kind === 'obligation'
    ? (OBJECTS[kind]?.(task) ?? true)
    : (COLLECTIVE_OBJECTS[kind]?.(task) ?? true);
}
