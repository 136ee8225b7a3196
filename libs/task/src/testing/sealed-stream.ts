import { HOUSE_TERMS, TERMS_STREAM, type Terms } from '@ledger/agency';
import {
  isRefusal,
  seal,
  startOfDay,
  streamHead,
  type Actor,
  type Instant,
  type JsonObject,
  type LocalDate,
  type SealedEvent,
} from '@ledger/kernel';
import { commandAt } from '@ledger/kernel/testing';
import { PEOPLE } from './people.js';
import { STORY_ORIGIN } from './task-story.js';

/** A fact of any room, in the first version of its type. */
export interface SealedFact {
  readonly recordedAt: Instant;
  readonly type: string;
  readonly payload: JsonObject;
  /** Default: when it was recorded. */
  readonly effectiveAt?: Instant;
}

/** A stream as the log of a story would keep it, whatever its room would have decided. */
export function sealedStream(
  stream: string,
  facts: readonly SealedFact[],
  actor: Actor = PEOPLE.assigner,
): readonly SealedEvent[] {
  let events: readonly SealedEvent[] = [];
  for (const { recordedAt, type, payload, effectiveAt } of facts) {
    const dated = effectiveAt !== undefined && {
      effectiveAt,
      enteredLate: effectiveAt < recordedAt,
    };
    const sealed = seal({
      origin: STORY_ORIGIN,
      stream,
      head: streamHead(events),
      events: [{ type, payload, schemaVersion: 1, ...dated }],
      context: { ...commandAt(recordedAt, `${stream} ${events.length}`), actor },
    });
    if (isRefusal(sealed)) throw new Error(sealed.refused);
    events = [...events, ...sealed];
  }
  return events;
}

/** Terms of the house that differ in something, with their first day and when they were adopted. */
export type AdoptedInTest = Partial<Terms> & {
  readonly from: LocalDate;
  readonly recordedAt: Instant;
};

/** The stream of terms with these sets. */
export function termsAdopted(...sets: readonly AdoptedInTest[]): readonly SealedEvent[] {
  const source = { title: 'Quy định', number: null, date: '2024-12-31', issuer: 'vpcp' };
  return sealedStream(
    TERMS_STREAM,
    sets.map(({ from, recordedAt, ...terms }) => ({
      recordedAt,
      type: 'agency.terms-adopted',
      payload: { from, terms: { ...HOUSE_TERMS, ...terms }, source },
      effectiveAt: startOfDay(from),
    })),
  );
}
