import type { Actor } from '@ledger/kernel';
import { specify, type Expectation } from '@ledger/kernel/testing';
import type { TaskCommand } from '../domain/task.commands.js';
import { taskDecider } from '../domain/task.decider.js';
import type { TaskEvent } from '../domain/task.events.js';
import type { TaskStory } from './task-story.js';

/** `given(story).when(actor, command).then(events)`: one rule of the task room, by who tries what at which point. */
export function given(story: TaskStory) {
  return {
    when: (actor: Actor, command: TaskCommand): Expectation<TaskEvent> =>
      specify(taskDecider, story.context(actor)).given(story.events).when(command),
  };
}
