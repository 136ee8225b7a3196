import { accepted, instantAfter, laterOf, type SealedEvent } from '@ledger/kernel';
import { randomStories, storyEvents } from '@ledger/task/testing';
import type { CloseScope } from '../domain/close/close-scope.js';
import { periodNamed } from '../domain/period/scoring-period.js';
import { CloseHouse } from './close-house.js';

export const CLOSED_SCOPE = { of: 'agency-with-predecessors', id: 'btttt' } as const;
export const CLOSED_PERIOD = accepted(periodNamed('2025-Q1'));

/** Two parts of a history: what was known when the period was closed, and what came later. */
export interface History {
  readonly known: readonly SealedEvent[];
  readonly later: readonly SealedEvent[];
}

/** The same for a seed; a share of it is known. */
export function randomHistory(seed: number, share: number): History {
  const events = storyEvents(...randomStories(6, seed));
  const known = Math.ceil(events.length * share);
  return { known: events.slice(0, known), later: events.slice(known) };
}

/** Closed when that much was known, and then all the rest recorded. */
export async function closedHouse({ known, later }: History, scope: CloseScope = CLOSED_SCOPE) {
  const lastKnown = known.at(-1)?.envelope.recordedAt ?? '';
  const { to: asOf } = CLOSED_PERIOD;
  const house = await CloseHouse.with(known, instantAfter(laterOf(lastKnown, asOf), 5));
  const position = await house.log.head();
  const close = await house.close({ scope, period: CLOSED_PERIOD, position, asOf });
  await house.log.ingest(await house.log.head(), later);
  return { house, close, position, asOf };
}

export type Closed = Awaited<ReturnType<typeof closedHouse>>;
