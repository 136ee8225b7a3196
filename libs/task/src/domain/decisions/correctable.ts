import type { CorrectableField } from '../events/course.events.js';
import type { TaskEventType } from '../task.events.js';

const ASSIGNING: readonly TaskEventType[] = [
  'task.assigned',
  'task.collectively-assigned',
  'task.assignment-completed',
];
const SIGNED: readonly TaskEventType[] = [
  'task.completion-claimed',
  'task.submitted',
  'task.product-issued',
];

/** In which events a slip of the pen can be put right. What bears on duty or time is changed by its own command. */
export const CORRECTABLE: Readonly<Record<CorrectableField, readonly TaskEventType[]>> = {
  title: ASSIGNING,
  'lead-words': ASSIGNING,
  clause: ASSIGNING,
  summary: ['task.progress-reported', 'task.completion-claimed'],
  number: SIGNED,
  reference: SIGNED,
};

/** Whether an event holds words that can be put right. */
export function isCorrectable(type: TaskEventType): boolean {
  return Object.values(CORRECTABLE).some((types) => types.includes(type));
}
