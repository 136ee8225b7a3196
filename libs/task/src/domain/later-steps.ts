import { refuse, type Past, type Refusal } from '@ledger/kernel';
import { openSteps } from './lifecycle/open-steps.js';
import { STEPS_OF_EVENT } from './lifecycle/step-of-event.js';
import { evolveTask } from './evolve.js';
import type { Obligation } from './obligation/obligation.js';
import type { TaskEvent, TaskEventOf, TaskEventType } from './task.events.js';
import type { TaskState } from './task.js';
import { passTime } from './time/passing-of-time.js';

/**
 * What is entered earlier must leave every later step possible; otherwise it is refused, naming the first that it would
 * break.
 */
export function laterStepsFault(
  state: TaskState,
  later: readonly Past<TaskEvent>[],
): Refusal<'task.breaks-later-step'> | null {
  let task = state;
  for (const event of later) {
    if (!isPossible(task, event)) {
      const { rev, effectiveAt } = event.meta;
      const step = STEPS_OF_EVENT[event.type].at(-1) ?? event.type;
      return refuse('task.breaks-later-step', { step, rev, effectiveAt });
    }
    task = evolveTask(task, event);
  }
  return null;
}

/** What happens whatever the task has come to: mergers are never refused, and silence decides nothing. */
const ALWAYS: readonly TaskEventType[] = [
  'task.role-passed-on',
  'task.coordinator-ended',
  'task.merged-into',
  'task.lapsed',
  'task.due-instant-moved',
];

/** Whether an event can follow where a task stands: its lifecycle allows it, and what it answers is there. */
export function isPossible(task: TaskState, event: Past<TaskEvent>): boolean {
  if (ALWAYS.includes(event.type)) return task.kind !== 'not-assigned';
  const open = openSteps(task);
  if (!STEPS_OF_EVENT[event.type].some((step) => open.includes(step))) return false;
  if (task.kind === 'not-assigned') return true;
  if (!claimIsThere(task.claim?.claim, event)) return false;
  if (task.kind === 'collective') return true;
  const now = passTime(task, (instant) => instant <= event.meta.effectiveAt);
  return answersWhatIsThere(now, event) && isByTheLead(now, event);
}

function claimIsThere(claim: string | undefined, { type, payload }: Past<TaskEvent>): boolean {
  switch (type) {
    case 'task.completion-accepted':
    case 'task.returned-for-rework':
    case 'task.completion-claim-withdrawn':
    case 'task.joint-claim-confirmed':
    case 'task.joint-claim-dissented':
      return payload.claim === claim;
    default:
      return true;
  }
}

type Needs = {
  readonly [Type in TaskEventType]?: (
    task: Obligation,
    payload: TaskEventOf<Type>['payload'],
  ) => boolean;
};

const submissionIsThere = (task: Obligation, { submission }: { readonly submission: string }) =>
  task.submissions.some((made) => made.submission === submission);
const requestIsThere = (task: Obligation, { request }: { readonly request: string }) =>
  task.extension?.request === request;
const noRequest = (task: Obligation) => task.extension === null;

/** What must be there for an event to make sense, beyond the phase. */
const NEEDS: Needs = {
  'task.extension-requested': noRequest,
  'task.suspended': noRequest,
  'task.reassigned': noRequest,
  'task.extension-granted': requestIsThere,
  'task.extension-refused': requestIsThere,
  'task.extension-request-withdrawn': requestIsThere,
  'task.submission-withdrawn': submissionIsThere,
  'task.submission-sent-back': submissionIsThere,
  'task.coordinator-answered': (task, payload) => task.asks.some(({ ask }) => ask === payload.ask),
  'task.objective-cause-confirmed': (task, payload) =>
    task.occurrences.some(({ missedAt }) => missedAt === payload.missedAt),
  'task.return-contested': (task) => task.lastReturn !== null,
};

function answersWhatIsThere(task: Obligation, { type, payload }: Past<TaskEvent>): boolean {
  const isThere = NEEDS[type] as ((task: Obligation, payload: object) => boolean) | undefined;
  return isThere?.(task, payload) ?? true;
}

const BY_THE_LEAD: readonly TaskEventType[] = [
  'task.acknowledged',
  'task.disputed',
  'task.progress-reported',
  'task.paper-prepared',
  'task.completion-claimed',
  'task.extension-requested',
  'task.submitted',
];

/** Exactly one agency answers at a time, so that another lead entered earlier undoes what the people of this one did. */
function isByTheLead(task: Obligation, { type, meta }: Past<TaskEvent>): boolean {
  if (!BY_THE_LEAD.includes(type) || meta.enteredLate || meta.actor.kind !== 'person') return true;
  return task.leadLineage.includes(meta.actor.agency);
}
