import type { Past } from '@ledger/kernel';
import { startClock, startClockIf } from '../evolve/running-clock.js';
import { withDeadline, type Evolutions } from '../evolve/recorded.js';
import type { AssignmentEvent } from '../events/assignment.events.js';
import type { TaskEventOf } from '../task.events.js';
import { AHEAD } from '../time/term.js';
import { answerableOf, type Obligation } from './obligation.js';

/** Every member is spelt out: with some spread from another object, the engine takes twenty times as long. */
export function beginObligation({ payload, meta }: Past<TaskEventOf<'task.assigned'>>): Obligation {
  const { assigner, verifier, alternateVerifier, disputeResolver, lead, deadline, due } = payload;
  return {
    kind: 'obligation',
    phase: lead === null ? 'undecided' : 'issued',
    resumesTo: null,
    history: [],
    firstRecordedAt: meta.recordedAt,
    ordinaryAt: meta.effectiveAt,
    assignment: payload.assignment,
    leadWords: payload.leadWords,
    parties: { assigner, verifier, alternateVerifier, disputeResolver },
    assignedBy: meta.actor.kind === 'person' ? meta.actor.person : null,
    gaps: payload.gaps,
    term: { deadline, due, fate: AHEAD },
    chain: [...payload.carried, { deadline, due, setAt: meta.effectiveAt, by: 'assignment' }],
    lead,
    leadLineage: lead === null ? [] : [lead],
    answering: [{ agency: lead ?? assigner, from: meta.effectiveAt }],
    parent: payload.parent,
    occurrences: [],
    held: [],
    extension: null,
    extensionsGranted: 0,
    submissions: [],
    issued: [],
    asks: [],
    obstacles: [],
    milestones: 0,
    acknowledge: startClockIf({ meta }, payload.acknowledge),
    resolve: null,
    report: startClockIf({ meta }, payload.reportBy),
    papers: [],
    claim: null,
    lastReturn: null,
    completion: null,
    closure: null,
    lapses: [],
  };
}

/** Another agency answers from this event on. */
export function withLead(
  task: Obligation,
  lead: string,
  { lineage, from }: { lineage: readonly string[]; from: string },
): Obligation {
  const same = answerableOf(task) === lead;
  return {
    ...task,
    lead,
    leadLineage: lineage,
    answering: same ? task.answering : [...task.answering, { agency: lead, from }],
  };
}

export const ASSIGNMENT_EVOLUTIONS: Evolutions<
  Obligation,
  Exclude<AssignmentEvent['type'], 'task.assigned'>
> = {
  'task.assignment-completed': (task, event) => {
    const { payload, meta } = event;
    const { assignment, gaps, lead, deadline, due } = payload;
    const completed = { ...task, assignment, gaps };
    const dated =
      deadline === null
        ? completed
        : withDeadline(completed, deadline, due, { by: 'change', setAt: meta.effectiveAt });
    if (lead === null) return dated;
    return {
      ...withLead(dated, lead, { lineage: [lead], from: meta.effectiveAt }),
      phase: 'issued',
      acknowledge: startClockIf(event, payload.acknowledge),
      report: startClockIf(event, payload.reportBy),
    };
  },
  'task.acknowledged': (task, { payload }) => ({
    ...task,
    phase: 'in-progress',
    acknowledge: null,
    assignment: {
      ...task.assignment,
      official: payload.official ?? task.assignment.official,
    },
  }),
  'task.disputed': (task, event) => ({
    ...task,
    phase: 'disputed',
    acknowledge: null,
    resolve: startClock(event, event.payload.resolve),
  }),
  'task.assignment-upheld': (task) => ({ ...task, phase: 'in-progress', resolve: null }),
  'task.reassigned': (task, event) => {
    const { payload, meta } = event;
    return {
      ...withLead(task, payload.to, { lineage: [payload.to], from: meta.effectiveAt }),
      phase: 'issued',
      assignedBy: meta.actor.kind === 'person' ? meta.actor.person : null,
      papers: [],
      resolve: null,
      acknowledge: startClock(event, payload.acknowledge),
      report: startClock(event, payload.reportBy),
    };
  },
  'task.coordinator-asked': (task, event) => {
    const { ask, coordinator, part, answer } = event.payload;
    const asked = { ask, coordinator, part, answer: startClock(event, answer), answeredAt: null };
    return { ...task, asks: [...task.asks, asked] };
  },
  'task.coordinator-answered': (task, { payload, meta }) => ({
    ...task,
    asks: task.asks.map((ask) =>
      ask.ask === payload.ask ? { ...ask, answeredAt: meta.effectiveAt } : ask,
    ),
  }),
};
