import { startOfDay } from '@ledger/kernel';
import { PEOPLE, WATCH } from './people.js';
import { SAMPLE_ASSIGN } from './sample-facts.js';
import { TaskStory } from './task-story.js';

/** The lead's duty passes on by the merger of 1 March 2025; the watching process gives it, some weeks later. */
export const PASS_ON = {
  kind: 'PassOn',
  from: 'btttt',
  to: 'bkhcn',
  effectiveAt: startOfDay('2025-03-01'),
  merger: { merger: 'm-1', document: null, grounds: null },
} as const;

/** Assigned on 9 January 2025 for the end of June, and passed on by the merger of 1 March, recorded on the 20th. */
export function passedOn(id: string): TaskStory {
  return new TaskStory(id)
    .on('2025-01-09')
    .by(PEOPLE.assigner, SAMPLE_ASSIGN)
    .on('2025-03-20')
    .by(WATCH, PASS_ON);
}
