import { laterOf, type DomainEvent, type Past } from '@ledger/kernel';
import type { HouseTerm } from '../parts.js';
import type { RunningClock } from '../task.js';

type Happened = Pick<Past<DomainEvent>, 'meta'>;

/** A clock of the house runs from the later of when a fact held and when it was recorded. */
export function startClock({ meta }: Happened, endsAt: HouseTerm | string): RunningClock {
  return {
    startedAt: laterOf(meta.effectiveAt, meta.recordedAt),
    endsAt: typeof endsAt === 'string' ? endsAt : endsAt.at,
  };
}

export function startClockIf(
  event: Happened,
  endsAt: HouseTerm | string | null,
): RunningClock | null {
  return endsAt === null ? null : startClock(event, endsAt);
}
