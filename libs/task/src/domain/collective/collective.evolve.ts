import type { Past } from '@ledger/kernel';
import {
  claimOf,
  evolveCommon,
  withChangedDeadline,
  withMovedDue,
  withDeadline,
  withoutPaper,
  type Evolutions,
} from '../evolve/recorded.js';
import { passRole, withoutCoordinator } from '../evolve/roles.js';
import { completionOf, returnOf } from '../obligation/decision.evolve.js';
import type { TaskEvent, TaskEventOf } from '../task.events.js';
import type { Closure } from '../task.js';
import { withSuccessor } from './leads.js';
import type { Collective, JointAnswer } from './collective.js';

type CollectiveEventType =
  | 'task.assignment-completed'
  | 'task.members-named'
  | 'task.paper-prepared'
  | 'task.paper-discarded'
  | 'task.completion-claimed'
  | 'task.completion-claim-withdrawn'
  | 'task.joint-claim-confirmed'
  | 'task.joint-claim-dissented'
  | 'task.completion-accepted'
  | 'task.returned-for-rework'
  | 'task.return-contested'
  | 'task.deadline-changed'
  | 'task.due-instant-moved'
  | 'task.suspended'
  | 'task.resumed'
  | 'task.cancelled'
  | 'task.superseded'
  | 'task.marked-duplicate'
  | 'task.continuous-ended'
  | 'task.role-passed-on'
  | 'task.coordinator-ended'
  | 'task.corrected'
  | 'task.lapsed';

const EVOLUTIONS: Evolutions<Collective, CollectiveEventType> = {
  'task.assignment-completed': (task, { payload, meta }) => {
    const { assignment, gaps, deadline, due } = payload;
    const completed = { ...task, assignment, gaps };
    if (deadline === null) return completed;
    return withDeadline(completed, deadline, due, { by: 'change', setAt: meta.effectiveAt });
  },
  'task.members-named': (task, { payload, meta }) => ({
    ...task,
    named: [
      ...task.named,
      ...payload.members.map((member) => ({ member, from: meta.effectiveAt })),
    ],
  }),
  'task.paper-prepared': evolveCommon,
  'task.paper-discarded': evolveCommon,
  'task.completion-claimed': (task, event) => ({
    ...withoutPaper(task, event.payload.signature?.paper),
    phase: 'handed-over',
    claim: claimOf(event, event.meta.effectiveAt),
    jointAnswers: [],
  }),
  'task.completion-claim-withdrawn': (task) => ({ ...task, phase: 'open', claim: null }),
  'task.joint-claim-confirmed': (task, { payload, meta }) =>
    withJointAnswer(task, { lead: payload.lead, grounds: null, at: meta.effectiveAt }),
  'task.joint-claim-dissented': (task, { payload, meta }) =>
    withJointAnswer(task, {
      lead: payload.lead,
      grounds: payload.grounds,
      at: meta.effectiveAt,
    }),
  'task.completion-accepted': (task, event) =>
    event.payload.milestone
      ? { ...task, phase: 'open', claim: null }
      : { ...task, phase: 'completed', completion: completionOf(task.claim, event) },
  'task.returned-for-rework': (task, event) => ({
    ...withReturnedDue(task, event),
    phase: 'open',
    claim: null,
    lastReturn: returnOf(event),
  }),
  'task.return-contested': evolveCommon,
  'task.deadline-changed': withChangedDeadline,
  'task.due-instant-moved': withMovedDue,
  'task.suspended': (task) => ({ ...task, phase: 'suspended' }),
  'task.resumed': (task) => ({ ...task, phase: 'open' }),
  'task.cancelled': (task, { meta }) =>
    closed(task, 'cancelled', { as: 'cancelled', at: meta.effectiveAt, to: null }),
  'task.superseded': (task, { payload, meta }) =>
    closed(task, 'superseded', { as: 'superseded', at: meta.effectiveAt, to: payload.by }),
  'task.marked-duplicate': (task, { payload, meta }) =>
    closed(task, 'merged', { as: 'merged-into', at: meta.effectiveAt, to: payload.of }),
  'task.continuous-ended': (task) => ({ ...task, phase: 'completed' }),
  'task.role-passed-on': (task, { payload }) =>
    payload.role === 'lead'
      ? { ...task, leads: withSuccessor(task.leads, payload) }
      : passRole(task, payload),
  'task.coordinator-ended': (task, { payload }) => withoutCoordinator(task, payload.coordinator),
  'task.corrected': evolveCommon,
  'task.lapsed': evolveCommon,
};

type Evolution = (task: Collective, event: Past<TaskEvent>) => Collective;

/** @throws TypeError if the event cannot have happened to a collective task */
export function evolveCollective(task: Collective, event: Past<TaskEvent>): Collective {
  const evolve = (EVOLUTIONS as Partial<Record<string, Evolution>>)[event.type];
  if (evolve === undefined) throw new TypeError(`${event.type} cannot happen to a collective task`);
  return evolve(task, event);
}

function withJointAnswer(task: Collective, answer: JointAnswer): Collective {
  return { ...task, jointAnswers: [...task.jointAnswers, answer] };
}

function withReturnedDue(
  task: Collective,
  { payload, meta }: Past<TaskEventOf<'task.returned-for-rework'>>,
): Collective {
  if (payload.due === null) return task;
  return withDeadline(task, task.term.deadline, payload.due, {
    by: 'return',
    setAt: meta.effectiveAt,
  });
}

function closed(
  task: Collective,
  phase: 'cancelled' | 'superseded' | 'merged',
  closure: Omit<Closure, 'whenOverdue'>,
): Collective {
  // Only obligations are overdue; how many of the children were is theirs to say.
  return { ...task, phase, closure: { ...closure, whenOverdue: false } };
}
