import fc from 'fast-check';
import { instantAfter, localDate, type Actor } from '@ledger/kernel';
import type { TaskCommand } from '../domain/task.commands.js';
import { PEOPLE } from './people.js';
import { MOVES, type Move } from './random-moves.js';
import { PRIME_MINISTERS_DECISION, SAMPLE_ASSIGN, SAMPLE_ASSIGNMENT } from './sample-facts.js';
import { TaskStory } from './task-story.js';

/** One thing that somebody tries; what it becomes depends on how far the life has come. */
interface Turn {
  /** The moves in the order in which they are tried; the first that is open is taken. */
  readonly order: readonly Move[];
  /** How long after the turn before, in hours. */
  readonly hours: number;
  /** Enters it late instead, that many hours back; null to take it here and now. */
  readonly lateBy: number | null;
  readonly pick: number;
}

export interface RandomLife {
  /** Whether the Prime Minister signs the product. */
  readonly signedElsewhere: boolean;
  /** How long after its assignment the task was first recorded, in days. */
  readonly recordedAfter: number;
  readonly turns: readonly Turn[];
}

/** Lives of an obligation; with `late`, some of the steps are entered late, and so is the assignment. */
export function randomLives(late: boolean): fc.Arbitrary<RandomLife> {
  const backwards = fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 24 * 300 }) },
  );
  const turn: fc.Arbitrary<Turn> = fc.record({
    order: fc.shuffledSubarray([...MOVES], { minLength: MOVES.length }),
    hours: fc.oneof(fc.integer({ min: 0, max: 24 * 5 }), fc.integer({ min: 0, max: 24 * 40 })),
    lateBy: late ? backwards : fc.constant(null),
    pick: fc.nat(99),
  });
  return fc.record({
    signedElsewhere: fc.boolean(),
    recordedAfter: late ? fc.integer({ min: 0, max: 200 }) : fc.constant(0),
    turns: fc.array(turn, { minLength: 8, maxLength: 30 }),
  });
}

/** Lives through the turns; `seen` is shown the story after every step that was accepted. */
export function live(
  life: RandomLife,
  seen: (story: TaskStory) => void,
  stream?: string,
): TaskStory {
  const { turns } = life;
  const story = beginning(life, new TaskStory(stream).on('2025-01-09'));
  seen(story);
  for (const turn of turns) {
    story.at(instantAfter(story.now, turn.hours * 3_600_000));
    if (takeOne(story, turn)) seen(story);
  }
  return story;
}

function beginning({ signedElsewhere, recordedAfter }: RandomLife, story: TaskStory): TaskStory {
  const products = signedElsewhere ? [PRIME_MINISTERS_DECISION] : SAMPLE_ASSIGNMENT.products;
  const step = { ...SAMPLE_ASSIGN, assignment: { ...SAMPLE_ASSIGNMENT, products } };
  const effectiveAt = story.now;
  if (recordedAfter === 0) return story.by(PEOPLE.assigner, step);
  return story
    .at(instantAfter(effectiveAt, recordedAfter * 86_400_000))
    .by(PEOPLE.assigner, { kind: 'EnterLate', step, effectiveAt, document: 'nq-03' });
}

function takeOne(story: TaskStory, turn: Turn): boolean {
  return turn.order.some((move) => {
    const command = commandOf(story, turn, move);
    return command !== null && story.takes(...command);
  });
}

function commandOf(
  story: TaskStory,
  { lateBy, pick }: Turn,
  move: Move,
): readonly [Actor, TaskCommand] | null {
  const effectiveAt = instantAfter(story.now, -(lateBy ?? 0) * 3_600_000);
  const tried = move(story, pick, localDate(effectiveAt));
  if (tried === null || lateBy === null) return tried;
  const [, step] = tried;
  return [PEOPLE.importer, { kind: 'EnterLate', step, effectiveAt, document: 'cv-1' }];
}
