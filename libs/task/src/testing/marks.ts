import { inEffectiveOrder, type Past } from '@ledger/kernel';
import { evolveTask, NOT_ASSIGNED } from '../domain/evolve.js';
import type { TaskEvent } from '../domain/task.events.js';
import type { TaskState } from '../domain/task.js';
import { marksOfEvent, type TaskMark } from '../read/register/task-mark.js';

/** Every mark of a task, in the order in which things happened. */
export function marksOf(events: readonly Past<TaskEvent>[]): readonly TaskMark[] {
  let before: TaskState = NOT_ASSIGNED;
  return inEffectiveOrder(events).flatMap((event) => {
    const after = evolveTask(before, event);
    const marks = marksOfEvent(event, before, after);
    before = after;
    return marks;
  });
}
