import {
  withChangedDeadline,
  withDeadline,
  withMovedDue,
  type Evolutions,
} from '../evolve/recorded.js';
import { startClockIf } from '../evolve/running-clock.js';
import type { DecisionEvent } from '../events/decision.events.js';
import type { TaskEventOf } from '../task.events.js';
import type { Claim, Completion, Return } from '../task.js';
import { afterExtensionFailed, afterReturn, released } from '../time/passing-of-time.js';
import type { Obligation } from './obligation.js';
import { withoutSubmission } from './paper.evolve.js';
import type { Past } from '@ledger/kernel';

export const DECISION_EVOLUTIONS: Evolutions<
  Obligation,
  Exclude<DecisionEvent['type'], 'task.return-contested'>
> = {
  'task.extension-granted': (task, { payload, meta }) =>
    withDeadline(
      {
        ...released(task, 'extension'),
        extension: null,
        extensionsGranted: task.extensionsGranted + 1,
      },
      payload.deadline,
      payload.due,
      { by: 'extension', setAt: meta.effectiveAt },
    ),
  'task.extension-refused': (task) => afterExtensionFailed({ ...task, extension: null }),
  'task.deadline-changed': withChangedDeadline,
  'task.due-instant-moved': withMovedDue,
  'task.objective-cause-confirmed': (task, { payload, meta }) => ({
    ...task,
    occurrences: task.occurrences.map((occurrence) =>
      occurrence.missedAt === payload.missedAt
        ? { ...occurrence, excused: { grounds: payload.grounds, at: meta.effectiveAt } }
        : occurrence,
    ),
  }),
  'task.completion-accepted': (task, event) =>
    event.payload.milestone
      ? {
          ...released(task, 'hand-over'),
          phase: 'in-progress',
          claim: null,
          submissions: [],
          issued: [],
          milestones: task.milestones + 1,
          report: startClockIf(event, event.payload.reportBy),
        }
      : { ...task, phase: 'completed', completion: completionOf(task.claim, event) },
  'task.returned-for-rework': (task, event) => {
    const emptied: Obligation = {
      ...released(task, 'hand-over'),
      phase: 'in-progress',
      claim: null,
      submissions: [],
      issued: [],
      report: startClockIf(event, event.payload.reportBy),
      lastReturn: returnOf(event),
    };
    return givenBack(task, emptied, event);
  },
  'task.submission-sent-back': (task, event) =>
    givenBack(
      task,
      {
        ...withoutSubmission(released(task, 'hand-over'), event.payload.submission),
        lastReturn: returnOf(event),
      },
      event,
    ),
};

type Returned = 'task.returned-for-rework' | 'task.submission-sent-back';

export function returnOf({ payload, meta }: Past<TaskEventOf<Returned>>): Return {
  return { at: meta.effectiveAt, reasons: payload.reasons, contested: null };
}

/** The time left at the hand-over is given back, and whatever was submitted no longer stands for one. */
function givenBack(
  before: Obligation,
  emptied: Obligation,
  { type, payload, meta }: Past<TaskEventOf<Returned>>,
): Obligation {
  if (payload.due === null) return emptied;
  const by = type === 'task.returned-for-rework' ? 'return' : 'sending-back';
  const step = { by, setAt: meta.effectiveAt } as const;
  return afterReturn(before, withDeadline(emptied, before.term.deadline, payload.due, step));
}

export function completionOf(
  claim: Claim | null,
  { payload, meta }: Past<TaskEventOf<'task.completion-accepted'>>,
): Completion {
  const { grade, majorErrors, issued } = payload;
  return {
    at: meta.effectiveAt,
    handedOverAt: claim?.handedOverAt ?? meta.effectiveAt,
    grade,
    majorErrors,
    issued,
    enteredLate: claim?.enteredLate === true || meta.enteredLate,
  };
}
