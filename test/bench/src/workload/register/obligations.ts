import {
  addDays,
  instantAfter,
  startOfDay,
  uuidV5,
  type Instant,
  type LocalDate,
  type SealedEvent,
} from '@ledger/kernel';
import type { DecidedTask } from '../history/decided-task.js';
import { Random } from '../history/random.js';
import { begun } from './begun.js';
import { end } from './ended.js';
import { randomObligation, type ObligationPlan } from './plan.js';

/** The days on which obligations are assigned; what becomes of the last ones lies after them. */
export const FIRST_DAY: LocalDate = '2023-07-03';
export const DAYS = 900;
const LONGEST_LIFE = 400;

const IDS = '3c1f5f0e-6b0a-5d2c-9e47-8a1b2c3d4e5f';
const SEED = 57;
const OPENING_HOUR_MS = 8 * 3_600_000;

interface UnderWay {
  readonly task: DecidedTask;
  readonly plan: ObligationPlan;
}

/**
 * So many obligations in the order in which they were recorded, day by day: one event each, and up to three more for one in
 * seven. The same number gives the same bytes.
 */
export function* obligationDays(
  count: number,
  origin: string,
): Generator<readonly SealedEvent[], void, undefined> {
  const random = new Random(SEED);
  const underWay = new Map<LocalDate, UnderWay[]>();
  let number = 0;
  for (let day = 0; day < DAYS + LONGEST_LIFE; day += 1) {
    const today = addDays(FIRST_DAY, day);
    const clock = new DayClock(today);
    const events = (underWay.get(today) ?? []).flatMap((one) => endedToday(one, clock));
    underWay.delete(today);
    for (const last = assignedBy(day, count); number < last; number += 1) {
      const plan = randomObligation(random, today);
      const task = begun(plan, { origin, stream: `task-${uuidV5(IDS, number)}` }, clock.next());
      events.push(...task.events);
      if (plan.outcome === null) continue;
      underWay.set(plan.outcomeOn, [...(underWay.get(plan.outcomeOn) ?? []), { task, plan }]);
    }
    if (events.length > 0) yield events;
  }
}

/** How many are assigned by the end of a day. */
function assignedBy(day: number, count: number): number {
  return Math.min(count, Math.ceil((count * (day + 1)) / DAYS));
}

function endedToday({ task, plan }: UnderWay, clock: DayClock): readonly SealedEvent[] {
  const known = task.events.length;
  end(task, plan, clock.next());
  return task.events.slice(known);
}

/** One thing after another on a day, ten milliseconds apart. */
class DayClock {
  #now: Instant;

  constructor(day: LocalDate) {
    this.#now = instantAfter(startOfDay(day), OPENING_HOUR_MS);
  }

  next(): Instant {
    this.#now = instantAfter(this.#now, 10);
    return this.#now;
  }
}
