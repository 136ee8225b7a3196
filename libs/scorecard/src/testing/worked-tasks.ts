import {
  ACCEPT,
  claimOn,
  dayOf,
  PEOPLE,
  preparedAndSigned,
  SAMPLE_ASSIGN,
  TaskStory,
} from '@ledger/task/testing';
import type { Scorecard } from '../domain/card/scorecard.js';
import { shown } from '../domain/exact/fraction.js';
import type { Standing } from '../domain/obligation/standing.js';

/** Assigned and acknowledged in January 2025. */
export function task(id: string, due = '2025-06-30'): TaskStory {
  return new TaskStory(id)
    .on('2025-01-09')
    .by(PEOPLE.assigner, { ...SAMPLE_ASSIGN, deadline: dayOf(due) })
    .on('2025-01-10')
    .by(PEOPLE.officer, { kind: 'Acknowledge', official: null });
}

export function claimed(story: TaskStory, on: string): TaskStory {
  return preparedAndSigned(story.on(on), 'c1', claimOn(on));
}

export function accepted(story: TaskStory, claimedOn: string, acceptedOn: string): TaskStory {
  return claimed(story, claimedOn).on(acceptedOn).by(PEOPLE.verifier, ACCEPT);
}

/** Points for results with four places; null without data. */
export function results({ score }: Scorecard): string | null {
  return score.results === null ? null : shown(score.results, 4);
}

export function ratios({ score: { ratios: all } }: Scorecard) {
  return {
    quantity: all.quantity.value,
    quality: all.quality.value,
    progress: all.progress.value,
  };
}

/** @throws Error unless there is exactly one obligation on the card */
export function only({ standings }: Scorecard): Standing {
  const [standing, ...others] = standings;
  if (standing === undefined || others.length > 0) {
    throw new Error(`there are ${String(standings.length)} obligations on the card`);
  }
  return standing;
}
