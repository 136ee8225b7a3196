import fc from 'fast-check';
import { live, randomLives } from './random-life.js';
import type { TaskStory } from './task-story.js';

/** Lives of so many tasks, `task-1` and on, in which things are entered late; the same for a seed. */
export function randomHouse(tasks: number, seed: number): readonly TaskStory[] {
  return fc
    .sample(randomLives(true), { numRuns: tasks, seed })
    .map((life, index) => live(life, () => undefined, `task-${index + 1}`));
}
