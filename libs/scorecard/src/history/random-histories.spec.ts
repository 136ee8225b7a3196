import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, fold, type Instant } from '@ledger/kernel';
import { statusAt, taskDecider, versionsOf, type ObligationStatus } from '@ledger/task';
import { randomInstants, randomStories, type TaskStory } from '@ledger/task/testing';
import { cutOf, type Viewpoint } from '../domain/obligation/viewpoint.js';
import { BESIDE, BUCKETS, type Status } from '../domain/obligation/bucket.js';
import { dueInstantsBefore } from '../domain/obligation/due-instants.js';
import type { ScoredObligation } from '../domain/obligation/scored-obligation.js';
import { standingOf } from '../domain/obligation/standing.js';
import { periodNamed, type ScoringPeriod } from '../domain/period/scoring-period.js';
import { cardOf } from '../testing/story-cards.js';
import { obligationAsOf, obligationSeen, scoredTelling } from './obligation-versions.js';

const RUNS = { numRuns: 15 };
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const shares = fc.double({ min: 0.01, max: 1, noNaN: true });
const SIDES = [['btttt'], ['bkhcn'], ['btttt', 'bkhcn']];

/** Months side by side that hold everything that can happen in a story. */
const MONTHS: readonly ScoringPeriod[] = Array.from({ length: 60 }, (_, index) => {
  const month = periodNamed(addMonths('2024-01-01', index).slice(0, 7));
  if ('refused' in month) throw new Error(month.refused);
  return month;
});

const NAMES: Readonly<Record<ObligationStatus['status'], Status>> = {
  'completed-on-time': 'completedOnTime',
  'completed-late': 'completedLate',
  'open-in-time': 'openInTime',
  'open-overdue': 'openOverdue',
  'open-continuous-or-undated': 'openUndated',
  suspended: 'suspended',
  cancelled: 'cancelled',
  superseded: 'superseded',
  'transferred-out': 'transferredOut',
  'merged-into': 'mergedInto',
};

/** As known once the first events of each story were recorded. */
function knownOf({ events }: TaskStory, share: number) {
  return events.slice(0, Math.ceil(events.length * share));
}

const view = (side: readonly string[], period: Viewpoint['period'], asOf: Instant) => ({
  side,
  period,
  asOf,
  exempts: true,
});

const ALWAYS = { from: '2000-01-01T00:00:00.000Z', to: '2099-01-01T00:00:00.000Z' };

/** As a card of whoever answers has it. */
function statusOnCard(seen: ScoredObligation, asOf: Instant) {
  const agency = seen.answering.at(-1)?.agency ?? '';
  const { status, overdue, awaiting } = standingOf(seen, view([agency], ALWAYS, asOf))!;
  const since = status === 'openOverdue' ? overdue?.since : null;
  return { status, since, awaiting: awaiting.map(({ with: who }) => who) };
}

/** As the task itself says. */
function statusOfTask(found: ObligationStatus | null) {
  if (found === null) return null;
  const { status, overdue, awaiting } = found;
  const since = status === 'open-overdue' ? overdue?.since : null;
  return { status: NAMES[status], since, awaiting: awaiting.map(({ with: who }) => who) };
}

describe('random histories with late entries, mergers and corrections', () => {
  it('stand in exactly one of the six buckets, or beside them', () => {
    fc.assert(
      fc.property(seeds, randomInstants, fc.constantFrom(...SIDES), (seed, asOf, side) => {
        const stories = randomStories(6, seed);
        const [agency = '', ...predecessors] = side;
        const card = cardOf(stories, { agency, predecessors, period: '2025', asOf });
        const inBuckets = BUCKETS.reduce((sum, bucket) => sum + card.buckets[bucket], 0);
        const beside = BESIDE.reduce((sum, name) => sum + card.beside[name], 0);
        expect(inBuckets).toBe(card.total);
        expect(inBuckets + beside).toBe(card.standings.length);
      }),
      RUNS,
    );
  });

  it('stand at any T as the task itself says', () => {
    fc.assert(
      fc.property(seeds, randomInstants, shares, (seed, asOf, share) => {
        for (const story of randomStories(4, seed)) {
          const known = knownOf(story, share);
          const task = fold(taskDecider, known);
          if (task.kind !== 'obligation') throw new Error('the story is of an obligation');
          const seen = obligationAsOf(story.id, known, asOf);
          expect(seen === null ? null : statusOnCard(seen, asOf)).toEqual(
            statusOfTask(statusAt(task, asOf, { dueSoonDays: 15 })),
          );
        }
      }),
      RUNS,
    );
  });

  it('are the same from their versions as folded anew, for every T', () => {
    fc.assert(
      fc.property(seeds, randomInstants, (seed, asOf) => {
        for (const { id, events } of randomStories(4, seed)) {
          const holding = versionsOf(scoredTelling(id), events).versions.filter(
            ({ from, until }) => from < asOf && (until === null || asOf <= until),
          );
          expect(holding.map(({ row }) => row)).toEqual(
            [obligationAsOf(id, events, asOf)].filter((one) => one !== null),
          );
        }
      }),
      RUNS,
    );
  });

  it('have every due instant in exactly one of adjacent periods, seen at one (T, K)', () => {
    let found = 0;
    fc.assert(
      fc.property(seeds, randomInstants, (seed, asOf) => {
        for (const { id, events } of randomStories(3, seed)) {
          const now = obligationAsOf(id, events, asOf);
          if (now === null) continue;
          const held = MONTHS.flatMap((period) => {
            const seen = obligationSeen(id, events, { cut: cutOf({ period, asOf }), asOf });
            return seen === null
              ? []
              : (standingOf(seen, view(['btttt', 'bkhcn', 'chinh-phu'], period, asOf))?.instants ??
                  []);
          });
          for (const { at } of dueInstantsBefore(now, asOf)) {
            found += 1;
            expect(held.filter((instant) => instant.at === at)).toHaveLength(1);
          }
        }
      }),
      // Among them a return that, by what was entered late before it, sets a term already over.
      {
        ...RUNS,
        examples: [
          [545_632, '2025-10-19T17:00:00.000Z'],
          [57, '2026-12-31T17:00:00.000Z'],
        ],
      },
    );
    expect(found).toBeGreaterThan(5);
  });
});
