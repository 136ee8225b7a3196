import type { Evolutions } from '../evolve/recorded.js';
import { passRole, withoutCoordinator } from '../evolve/roles.js';
import { startClockIf } from '../evolve/running-clock.js';
import type { CourseEvent } from '../events/course.events.js';
import type { MergerEvent, RolePassedOn } from '../events/merger.events.js';
import type { Closure } from '../task.js';
import { withLead } from './assignment.evolve.js';
import type { Obligation } from './obligation.js';

export const COURSE_EVOLUTIONS: Evolutions<
  Obligation,
  Exclude<CourseEvent['type'], 'task.corrected' | 'task.lapsed'> | MergerEvent['type']
> = {
  'task.suspended': (task) => ({ ...task, phase: 'suspended', resumesTo: task.phase }),
  'task.resumed': (task, event) => ({
    ...task,
    phase: task.resumesTo ?? 'in-progress',
    resumesTo: null,
    acknowledge: startClockIf(event, event.payload.acknowledge),
    report: startClockIf(event, event.payload.reportBy),
  }),
  'task.cancelled': (task, { meta }) =>
    closed(task, 'cancelled', { as: 'cancelled', at: meta.effectiveAt, to: null }),
  'task.superseded': (task, { payload, meta }) =>
    closed(task, 'superseded', { as: 'superseded', at: meta.effectiveAt, to: payload.by }),
  'task.marked-duplicate': (task, { payload, meta }) =>
    closed(task, 'merged', { as: 'merged-into', at: meta.effectiveAt, to: payload.of }),
  'task.continuous-ended': (task, { meta }) => ({
    ...task,
    phase: 'completed',
    completion: {
      at: meta.effectiveAt,
      handedOverAt: meta.effectiveAt,
      grade: 'met',
      majorErrors: [],
      issued: [],
      enteredLate: meta.enteredLate,
    },
  }),
  'task.role-passed-on': (task, { payload, meta }) => {
    if (payload.role === 'coordinator') return passRole(withAsksOf(task, payload), payload);
    if (payload.role !== 'lead') return passRole(task, payload);
    const lineage = [payload.to, ...task.leadLineage];
    return withLead(task, payload.to, { lineage, from: meta.effectiveAt });
  },
  'task.coordinator-ended': (task, { payload }) =>
    withoutCoordinator(
      payload.because === 'now-lead' ? withoutAsksOf(task, payload.coordinator) : task,
      payload.coordinator,
    ),
  'task.merged-into': (task, { payload, meta }) =>
    closed(task, 'merged', { as: 'merged-into', at: meta.effectiveAt, to: payload.into }),
};

/** Nobody waits for what a lead would answer itself; what was answered stays. */
function withoutAsksOf(task: Obligation, coordinator: string): Obligation {
  const asks = task.asks.filter(
    (ask) => ask.coordinator !== coordinator || ask.answeredAt !== null,
  );
  return { ...task, asks };
}

/** What was asked of a coordinator is asked of its successor. */
function withAsksOf(task: Obligation, { from, to }: RolePassedOn['payload']): Obligation {
  const asks = task.asks.map((ask) =>
    ask.coordinator === from ? { ...ask, coordinator: to } : ask,
  );
  return { ...task, asks };
}

function closed(
  task: Obligation,
  phase: 'cancelled' | 'superseded' | 'merged',
  closure: Omit<Closure, 'whenOverdue'>,
): Obligation {
  const { fate } = task.term;
  const whenOverdue = fate.fate === 'missed' && fate.since <= closure.at;
  return { ...task, phase, closure: { ...closure, whenOverdue } };
}
