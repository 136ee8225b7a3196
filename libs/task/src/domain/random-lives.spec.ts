import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, inEffectiveOrder, instantAfter, type Past } from '@ledger/kernel';
import { live, randomLives } from '../testing/random-life.js';
import type { TaskStory } from '../testing/index.js';
import { evolveTask, NOT_ASSIGNED } from './evolve.js';
import { isPossible } from './later-steps.js';
import { OBLIGATION_LIFECYCLE } from './lifecycle/obligation.lifecycle.js';
import type { Obligation } from './obligation/obligation.js';
import { taskDecider } from './task.decider.js';
import type { TaskEvent } from './task.events.js';
import type { TaskState } from './task.js';
import { occurrencesAt, statusAt, taskAsOf } from './time/status-at.js';
import type { ObligationStatus } from './time/status.js';

const RUNS = { numRuns: 40 };
const SETTINGS = { dueSoonDays: 15 };

/** The first event that could not follow what came before it, in the order in which things happened. */
function impossible(events: readonly Past<TaskEvent>[]): Past<TaskEvent> | undefined {
  let task: TaskState = NOT_ASSIGNED;
  for (const event of inEffectiveOrder(events)) {
    if (!isPossible(task, event)) return event;
    task = evolveTask(task, event);
  }
  return undefined;
}

describe('a random life, with late entries among its steps,', () => {
  it('never reaches an illegal state', () => {
    fc.assert(
      fc.property(randomLives(true), (life) => {
        live(life, (story) => {
          expect(impossible(story.events)).toBeUndefined();
          expect(OBLIGATION_LIFECYCLE.states).toContain(story.obligation.phase);
        });
      }),
      RUNS,
    );
  });

  it('replayed up to a revision stands where it stood at that revision', () => {
    fc.assert(
      fc.property(randomLives(true), (life) => {
        const stood = new Map<number, TaskState>();
        const { events } = live(life, (story) => stood.set(story.events.length, story.state));
        for (const [length, state] of stood) {
          expect(fold(taskDecider, events.slice(0, length))).toEqual(state);
        }
      }),
      RUNS,
    );
  });

  it('is in exactly one bucket of the total, or beside it, at any time', () => {
    fc.assert(
      fc.property(randomLives(true), fc.integer({ min: 0, max: 24 * 500 }), (life, hours) => {
        const { obligation } = live(life, () => undefined);
        const first = obligation.history[0]!.meta.effectiveAt;
        const bound = instantAfter(first, hours * 3_600_000 + 1);
        const held = Object.entries(MEANINGS).filter(([, holds]) => holds(obligation, bound));
        expect(held.map(([status]) => status)).toEqual([
          statusAt(obligation, bound, SETTINGS)!.status,
        ]);
      }),
      RUNS,
    );
  });

  it('has its missed instants in order, each at an instant that somebody answered for', () => {
    fc.assert(
      fc.property(randomLives(true), (life) => {
        const { obligation } = live(life, () => undefined);
        const instants = obligation.occurrences.map(({ missedAt }) => missedAt);
        expect(new Set(instants).size).toBe(instants.length);
        for (const { missedAt, answerable } of obligation.occurrences) {
          const then = obligation.answering.filter(({ from }) => from < missedAt).at(-1);
          expect(then?.agency).toBe(answerable);
        }
      }),
      RUNS,
    );
  });
});

describe('a random life without late entries', () => {
  it('keeps every instant that was missed, whatever is granted, changed or cancelled later', () => {
    fc.assert(
      fc.property(randomLives(false), (life) => {
        let known: readonly string[] = [];
        live(life, (story) => {
          const now = missedIn(story);
          expect(now).toEqual(expect.arrayContaining([...known]));
          known = now;
        });
      }),
      RUNS,
    );
  });

  it('has nothing that the lead did at another time than when it was recorded', () => {
    fc.assert(
      fc.property(randomLives(false), (life) => {
        const { events } = live(life, () => undefined);
        const ofLead = events.filter(
          ({ meta }) => meta.actor.kind === 'person' && meta.actor.agency === 'btttt',
        );
        expect(ofLead.filter(({ meta }) => meta.effectiveAt < meta.recordedAt)).toEqual([]);
      }),
      RUNS,
    );
  });
});

function missedIn(story: TaskStory): readonly string[] {
  return occurrencesAt(story.obligation, instantAfter(story.now, 1)).map(
    ({ missedAt }) => missedAt,
  );
}

type Meaning = (obligation: Obligation, bound: string) => boolean;

const as = (obligation: Obligation, bound: string) => taskAsOf(obligation, bound) as Obligation;
const goesOn = ({ closure, completion, phase }: Obligation) =>
  closure === null && completion === null && phase !== 'suspended';
/** Overdue, told from the chain of events alone: the kept instant passed and nothing excused the waiting. */
const late = (task: Obligation, bound: string) =>
  task.term.fate.fate === 'missed'
    ? task.term.fate.since < bound
    : task.term.fate.fate === 'held' &&
      task.term.fate.by === 'extension' &&
      task.term.fate.since < bound &&
      !(task.extension !== null && task.extension.answer.endsAt >= bound);

/** What each status means, told apart from how it is worked out. */
const MEANINGS: Readonly<Record<ObligationStatus['status'], Meaning>> = {
  'completed-on-time': (one, bound) =>
    as(one, bound).completion !== null && occurrencesAt(one, bound).length === 0,
  'completed-late': (one, bound) =>
    as(one, bound).completion !== null && occurrencesAt(one, bound).length > 0,
  'open-in-time': (one, bound) => {
    const task = as(one, bound);
    return goesOn(task) && task.term.due !== null && !late(task, bound);
  },
  'open-overdue': (one, bound) => {
    const task = as(one, bound);
    return goesOn(task) && task.term.due !== null && late(task, bound);
  },
  'open-continuous-or-undated': (one, bound) => {
    const task = as(one, bound);
    return goesOn(task) && task.term.due === null;
  },
  suspended: (one, bound) => as(one, bound).phase === 'suspended',
  cancelled: (one, bound) => as(one, bound).phase === 'cancelled',
  superseded: (one, bound) => as(one, bound).phase === 'superseded',
  'transferred-out': () => false,
  'merged-into': (one, bound) => as(one, bound).phase === 'merged',
};
