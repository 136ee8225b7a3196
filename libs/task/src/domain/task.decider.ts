import {
  isRefusal,
  refuse,
  type Basis,
  type Decided,
  type Decider,
  type Decision,
  type Past,
  type Refusal,
} from '@ledger/kernel';
import { assignCollectively } from './collective/assign-collectively.js';
import { COLLECTIVE_DECISIONS } from './collective/collective.decisions.js';
import { assign } from './decisions/assign.js';
import { OBLIGATION_DECISIONS } from './decisions/obligation.decisions.js';
import type { Decide, Step } from './decisions/step.js';
import { entitlementFault } from './entitlement/entitlement-fault.js';
import { evolveTask, NOT_ASSIGNED } from './evolve.js';
import type { TaskContext, TaskFacts } from './facts.js';
import { followFault } from './follow-parent.js';
import { laterStepsFault } from './later-steps.js';
import { openSteps } from './lifecycle/open-steps.js';
import { asItStood, dated, type Dated } from './occasion.js';
import type { StepKind, TaskCommand } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import type { TaskState } from './task.js';

/** Obligations and collective tasks in one: whoever holds an id need not know which it is. */
export const taskDecider: Decider<TaskState, TaskCommand, TaskEvent, TaskFacts> = {
  initial: NOT_ASSIGNED,
  decide,
  evolve: evolveTask,
};

function decide(command: TaskCommand, state: TaskState, context: TaskContext): Decision<TaskEvent> {
  const when = dated(command, state, context);
  if (isRefusal(when)) return when;
  const { at, origin, step } = when;
  const { task, later } = asItStood(state, at);
  const foreign = command.kind === 'FollowParent' ? followFault(command, task, context) : null;
  const decision = foreign ?? take({ command: step, task, context, at, origin, later });
  if (isRefusal(decision)) return decision;
  const events = decision.map((event) => stamped(event, when));
  if (step.kind === 'PassOn' || later.length === 0) return events;
  return brokenStep(task, events, { context, at, later }) ?? events;
}

/** Steps that a process takes because of what it saw; where there is nothing left to do they do nothing. */
const BY_PROCESSES: readonly StepKind[] = ['PassOn', 'RecordLapse', 'MoveDueInstant'];

function take(step: Step<StepKind, TaskState>): Decision<TaskEvent> {
  const { command, task, context, at, origin } = step;
  const { kind } = command;
  const open = openSteps(task);
  const notOpen = open.includes(kind)
    ? null
    : refuse('task.action-not-open', { action: kind, phase: task.phase, open });
  if (notOpen !== null && task.kind === 'not-assigned') return notOpen;
  const assigner = assignerOf(step);
  const fault = entitlementFault({ kind, task, assigner, context, at, origin });
  if (fault !== null) return fault;
  if (notOpen !== null) return BY_PROCESSES.includes(kind) ? [] : notOpen;
  return decisionOf(kind, task)(step);
}

function assignerOf({ command, task }: Step<StepKind, TaskState>): string {
  if (task.kind !== 'not-assigned') return task.parties.assigner;
  return 'assigner' in command ? command.assigner : '';
}

/** The tables are typed row by row; which row a step belongs to is known only here. */
function decisionOf(kind: StepKind, task: TaskState): Decide<StepKind, TaskState> {
  const table = DECISIONS[task.kind] as Partial<Record<StepKind, Decide<StepKind, TaskState>>>;
  const decision = table[kind];
  if (decision === undefined) throw new TypeError(`no decision on ${kind} of a ${task.kind}`);
  return decision;
}

const DECISIONS: Readonly<Record<TaskState['kind'], object>> = {
  'not-assigned': { Assign: assign, AssignCollectively: assignCollectively },
  obligation: OBLIGATION_DECISIONS,
  collective: COLLECTIVE_DECISIONS,
};

/** Marks an event with the time that was chosen for it, and what shows that it happened then. */
function stamped(event: Decided<TaskEvent>, { stamp, shownBy }: Dated): Decided<TaskEvent> {
  const basis: readonly Basis[] = [
    ...(event.basis ?? []).filter(({ stream }) => stream !== shownBy?.basis.stream),
    ...(shownBy === null ? [] : [shownBy.basis]),
  ];
  return { ...event, ...stamp, ...(basis.length === 0 ? {} : { basis }) };
}

interface Insertion {
  readonly context: TaskContext;
  readonly at: string;
  readonly later: readonly Past<TaskEvent>[];
}

/** The first step already recorded for later that the new events would make impossible. */
function brokenStep(
  task: TaskState,
  events: readonly Decided<TaskEvent>[],
  { context, at, later }: Insertion,
): Refusal | null {
  const inserted = events.map((event) => asPast(event, at, context)).reduce(evolveTask, task);
  return laterStepsFault(inserted, later);
}

function asPast(event: Decided<TaskEvent>, at: string, context: TaskContext): Past<TaskEvent> {
  const { commandId, commandHash, actor, now } = context;
  return {
    ...event,
    meta: {
      id: commandId,
      // Only order counts here: it comes after everything that was effective by then.
      rev: Number.MAX_SAFE_INTEGER,
      stream: '',
      recordedAt: now,
      effectiveAt: at,
      enteredLate: event.enteredLate ?? false,
      actor,
      command: { id: commandId, hash: commandHash },
    },
  };
}
