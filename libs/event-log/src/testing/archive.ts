import { streamHead, type SealedEvent } from '@ledger/kernel';
import { sealFor } from './sealed-events.js';

/** Thirty events of long ago, in the order of a log, in four streams that interleave. */
export function archive(origin: string): readonly SealedEvent[] {
  const events: SealedEvent[] = [];
  for (let n = 0; n < 30; n += 1) {
    const stream = `archive-${n % 4}`;
    const head = streamHead(events.filter(({ envelope }) => envelope.stream === stream));
    const recordedAt = new Date(Date.UTC(2020, 0, 1, 0, n % 7)).toISOString();
    events.push(...sealFor({ origin, stream, head }, { recordedAt }));
  }
  return events;
}
