import { EventRegistry } from '@ledger/kernel';
import { ASSIGNMENT_DEFINITIONS, type AssignmentEvent } from './events/assignment.events.js';
import { COLLECTIVE_DEFINITIONS, type CollectiveEvent } from './events/collective.events.js';
import { COURSE_DEFINITIONS, type CourseEvent } from './events/course.events.js';
import { DECISION_DEFINITIONS, type DecisionEvent } from './events/decision.events.js';
import { MERGER_DEFINITIONS, type MergerEvent } from './events/merger.events.js';
import { PAPER_DEFINITIONS, type PaperEvent } from './events/paper.events.js';

/** Everything that can have happened to a task, be it an obligation or a collective one. */
export type TaskEvent =
  AssignmentEvent | PaperEvent | DecisionEvent | CourseEvent | MergerEvent | CollectiveEvent;

export type TaskEventType = TaskEvent['type'];

export type TaskEventOf<Type extends TaskEventType> = Extract<TaskEvent, { readonly type: Type }>;

export const TASK_EVENTS = new EventRegistry([
  ...ASSIGNMENT_DEFINITIONS,
  ...PAPER_DEFINITIONS,
  ...DECISION_DEFINITIONS,
  ...COURSE_DEFINITIONS,
  ...MERGER_DEFINITIONS,
  ...COLLECTIVE_DEFINITIONS,
]);
