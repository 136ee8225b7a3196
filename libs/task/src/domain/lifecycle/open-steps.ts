import { openActions } from '@ledger/kernel';
import type { TaskState } from '../task.js';
import type { StepKind } from '../task.commands.js';
import { COLLECTIVE_LIFECYCLE } from './collective.lifecycle.js';
import { ANY_TIME, OBLIGATION_LIFECYCLE } from './obligation.lifecycle.js';

/** The steps that the life of a task allows now. Who may take them is not asked here. */
export function openSteps(task: TaskState): readonly StepKind[] {
  switch (task.kind) {
    case 'not-assigned':
      return ['Assign', 'AssignCollectively'];
    case 'collective':
      return [...openActions(COLLECTIVE_LIFECYCLE, task.phase), 'Correct'];
    case 'obligation':
      return [...openActions(OBLIGATION_LIFECYCLE, task.phase), ...ANY_TIME];
  }
}
