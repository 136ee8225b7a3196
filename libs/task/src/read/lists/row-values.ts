import type { Instant } from '@ledger/kernel';

/** What the driver gives for an instant. */
export function instantOf(value: Date): Instant {
  return value.toISOString();
}

export function instantOrNull(value: Date | null): Instant | null {
  return value === null ? null : instantOf(value);
}
