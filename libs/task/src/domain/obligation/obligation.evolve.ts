import type { Past } from '@ledger/kernel';
import { evolveCommon, type Evolutions } from '../evolve/recorded.js';
import type { CollectiveEvent } from '../events/collective.events.js';
import type { TaskEvent, TaskEventOf, TaskEventType } from '../task.events.js';
import { ASSIGNMENT_EVOLUTIONS } from './assignment.evolve.js';
import { COURSE_EVOLUTIONS } from './course.evolve.js';
import { DECISION_EVOLUTIONS } from './decision.evolve.js';
import type { Obligation } from './obligation.js';
import { PAPER_EVOLUTIONS } from './paper.evolve.js';

type ObligationEventType = Exclude<TaskEventType, CollectiveEvent['type'] | 'task.assigned'>;

const EVOLUTIONS: Evolutions<Obligation, ObligationEventType> = {
  ...ASSIGNMENT_EVOLUTIONS,
  ...PAPER_EVOLUTIONS,
  ...DECISION_EVOLUTIONS,
  ...COURSE_EVOLUTIONS,
  'task.paper-prepared': evolveCommon,
  'task.paper-discarded': evolveCommon,
  'task.corrected': evolveCommon,
  'task.return-contested': evolveCommon,
  'task.lapsed': lapsed,
};

/** @throws TypeError if the event cannot have happened to an obligation */
export function evolveObligation(task: Obligation, event: Past<TaskEvent>): Obligation {
  const evolve = (EVOLUTIONS as Partial<Record<string, Evolution>>)[event.type];
  if (evolve === undefined) throw new TypeError(`${event.type} cannot happen to an obligation`);
  const closed = task.closure !== null || task.completion !== null;
  return closed && !AFTER_CLOSING.includes(event.type) ? task : evolve(task, event);
}

/**
 * What still bears on a closed task. Anything else comes from before a merger was recorded that closed the task earlier:
 * it counts as done for the successor, is listed with the merger, and does not open the task again.
 */
const AFTER_CLOSING: readonly TaskEventType[] = [
  'task.corrected',
  'task.lapsed',
  'task.objective-cause-confirmed',
];

type Evolution = (task: Obligation, event: Past<TaskEvent>) => Obligation;

/** Silence decides nothing, except that a task that nobody acknowledged counts as received. */
function lapsed(task: Obligation, event: Past<TaskEventOf<'task.lapsed'>>): Obligation {
  const silent = evolveCommon(task, event);
  const { clock, reportBy } = event.payload;
  if (clock === 'report') {
    return { ...silent, report: nextReport(event.payload.endedAt, reportBy) };
  }
  if (clock !== 'acknowledge' || task.phase !== 'issued') return silent;
  return { ...silent, phase: 'received', acknowledge: null };
}

function nextReport(startedAt: string, endsAt: string | null): Obligation['report'] {
  return endsAt === null ? null : { startedAt, endsAt };
}
