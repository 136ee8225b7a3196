import type { Position } from '@ledger/event-log';
import { asOfInstant, isRefusal, refuse, type Instant, type Refusal } from '@ledger/kernel';

/** How much of the log is taken as known. */
export type Knowledge =
  | { readonly upTo: 'head' }
  /** What was recorded before this instant. */
  | { readonly upTo: 'instant'; readonly bound: Instant }
  /** Both inclusive: the task stands as it did once that event was recorded. */
  | { readonly upTo: 'revision'; readonly revision: number }
  | { readonly upTo: 'position'; readonly position: Position };

/** From where a task is looked at: what holds at T, as far as it was known at K. */
export interface Point {
  /** T, exclusive; null for now, or, where a revision or position is named, for when that was recorded. */
  readonly asOf: Instant | null;
  readonly known: Knowledge;
}

/** Here and now: everything that is recorded. */
export const NOW: Point = { asOf: null, known: { upTo: 'head' } };

/** A point as somebody asks for it; a date means its end in Asia/Ho_Chi_Minh. */
export interface PointWords {
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
  readonly revision?: string | undefined;
  readonly position?: string | undefined;
}

export type PointFault = Refusal<
  'as-of.unreadable' | 'replay.point-ambiguous' | 'revision.invalid' | 'position.invalid'
>;

/** Of `knownAt`, `revision` and `position` at most one says what is taken as known. */
export function pointOf(words: PointWords): Point | PointFault {
  const { knownAt, revision, position } = words;
  const given = Object.entries({ knownAt, revision, position }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length > 1) {
    return refuse('replay.point-ambiguous', { given: given.map(([name]) => name) });
  }
  const asOf = words.asOf === undefined ? null : asOfInstant(words.asOf);
  const known = knowledgeOf(words);
  if (isRefusal(asOf)) return asOf;
  return isRefusal(known) ? known : { asOf, known };
}

/** No log will ever be longer; what is longer is no number of an event. */
const WHOLE_NUMBER = /^\d{1,15}$/;

function knowledgeOf({ knownAt, revision, position }: PointWords): Knowledge | PointFault {
  if (knownAt !== undefined) {
    const bound = asOfInstant(knownAt);
    return isRefusal(bound) ? bound : { upTo: 'instant', bound };
  }
  if (revision !== undefined) {
    return WHOLE_NUMBER.test(revision)
      ? { upTo: 'revision', revision: Number(revision) }
      : refuse('revision.invalid', { revision });
  }
  if (position === undefined) return NOW.known;
  return WHOLE_NUMBER.test(position)
    ? { upTo: 'position', position: BigInt(position) }
    : refuse('position.invalid', { position });
}
