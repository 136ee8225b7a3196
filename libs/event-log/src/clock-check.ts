import {
  millisBetween,
  refuse,
  type Instant,
  type Refusal,
  type SealedEvent,
} from '@ledger/kernel';

/** How far `recordedAt` may be ahead of the clock the log compares with. */
const MAX_AHEAD_MS = 2_000;

/** How far `recordedAt` may be behind the clock the log compares with. */
const MAX_BEHIND_MS = 30_000;

/** Not for events that are recorded already: a repeat may come at any time. */
export function checkClock(events: readonly SealedEvent[], now: Instant): Refusal | null {
  for (const { envelope } of events) {
    const aheadMs = millisBetween(now, envelope.recordedAt);
    if (aheadMs > MAX_AHEAD_MS || aheadMs < -MAX_BEHIND_MS) {
      return refuse('clock.skewed', { recordedAt: envelope.recordedAt, aheadMs });
    }
  }
  return null;
}
