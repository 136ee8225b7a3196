import { laterOf, millisBetween, type Instant } from '../time/instant.js';
import type { Envelope, SealedEvent } from './envelope.js';
import type { Sha256 } from './hash.js';

/** What the next event of a stream must follow from. */
export interface StreamHead {
  readonly rev: number;
  readonly leaf: Sha256;
  /** Latest effective time of an event that was neither entered late nor dated ahead; null if there is none. */
  readonly ordinaryEffectiveAt: Instant | null;
}

/** The head after a stream's events in order of revision; null for none. */
export function streamHead(
  events: Iterable<Pick<SealedEvent, 'envelope' | 'leaf'>>,
): StreamHead | null {
  let head: StreamHead | null = null;
  for (const event of events) head = headAfter(head, event);
  return head;
}

export function headAfter(
  head: StreamHead | null,
  { envelope, leaf }: Pick<SealedEvent, 'envelope' | 'leaf'>,
): StreamHead {
  const before = head?.ordinaryEffectiveAt ?? null;
  const ordinaryEffectiveAt = isOrdinary(envelope)
    ? laterOf(envelope.effectiveAt, before ?? envelope.effectiveAt)
    : before;
  return { rev: envelope.rev, leaf, ordinaryEffectiveAt };
}

/**
 * Two writers whom the log accepts may differ by just under 32 s, so an ordinary event may run that far ahead of its
 * own `recordedAt`. Anything further ahead was dated by a document.
 */
const WIDEST_SKEW_MS = 60_000;

/** Whether an event took its effective time from the clock, neither entered late nor dated ahead. */
export function isOrdinary({
  effectiveAt,
  recordedAt,
  enteredLate,
}: Pick<Envelope, 'effectiveAt' | 'recordedAt' | 'enteredLate'>): boolean {
  return !enteredLate && millisBetween(recordedAt, effectiveAt) <= WIDEST_SKEW_MS;
}
