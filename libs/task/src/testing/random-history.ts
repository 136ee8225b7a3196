import fc from 'fast-check';
import { addDays, localDate, startOfDay } from '@ledger/kernel';
import { PEOPLE, WATCH } from './people.js';
import { live, randomLives } from './random-life.js';
import { PASS_ON } from './sample-merger.js';
import type { TaskStory } from './task-story.js';

/** A life with late entries, in which the lead may merge into another ministry and a word be corrected. */
export function randomStories(tasks: number, seed: number): readonly TaskStory[] {
  const interruptions = fc.record({
    merger: fc.option(fc.nat(12)),
    daysBefore: fc.nat(40),
    correction: fc.option(fc.nat(12)),
  });
  const lives = fc.tuple(randomLives(true), interruptions);
  return fc
    .sample(lives, { numRuns: tasks, seed })
    .map(([life, { merger, daysBefore, correction }], index) => {
      let steps = 0;
      return live(
        life,
        (story) => {
          steps += 1;
          if (steps === merger) merge(story, daysBefore);
          if (steps === correction) correct(story);
        },
        `task-${index + 1}`,
      );
    });
}

/** On a day of before, as mergers are recorded. */
function merge(story: TaskStory, daysBefore: number): void {
  const day = addDays(localDate(story.now), -daysBefore);
  story.attempt(WATCH, { ...PASS_ON, effectiveAt: startOfDay(day) });
}

function correct(story: TaskStory): void {
  story.attempt(PEOPLE.assigner, {
    kind: 'Correct',
    event: story.events[0]?.meta.id ?? '',
    field: 'title',
    right: 'Xây dựng chương trình',
    grounds: 'Lỗi đánh máy',
    document: null,
  });
}

/** Instants at which cards are looked at: midnights, since periods end there, and others. */
export const randomInstants: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 0, max: 700 }), fc.constantFrom(0, 0, 9, 13))
  .map(([days, hour]) => {
    const midnight = startOfDay(addDays('2025-01-05', days));
    return new Date(Date.parse(midnight) + hour * 3_600_000).toISOString();
  });
