import type { EventLog, Position } from '@ledger/event-log';
import {
  asOfInstant,
  instantAfter,
  isRefusal,
  refuse,
  type Instant,
  type Refusal,
} from '@ledger/kernel';
import { periodNamed, type ScoringPeriod } from '../domain/period/scoring-period.js';

/** A question as somebody words it; a date means its end in Asia/Ho_Chi_Minh. */
export interface QuestionWords {
  readonly period: string;
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
  /** The policy to apply instead of the one in force. */
  readonly policy?: string | undefined;
}

/** From where obligations are looked at. */
export interface Seen {
  readonly period: ScoringPeriod;
  /** T, exclusive. */
  readonly asOf: Instant;
  /** K, exclusive. */
  readonly knownAt: Instant;
  /** The last position that is known. */
  readonly position: Position;
  /** T lies after K, so that it was looked ahead. */
  readonly forecast: boolean;
}

export type QuestionFault = Refusal<
  | 'scorecard.period-unreadable'
  | 'scorecard.period-not-begun'
  | 'scorecard.nothing-recorded'
  | 'as-of.unreadable'
>;

/** @throws RefusedError if the log cannot be read */
export async function seenFrom(
  words: QuestionWords,
  { log, now }: { readonly log: Pick<EventLog, 'head' | 'positionAt'>; readonly now: Instant },
): Promise<Seen | QuestionFault> {
  const point = pointOf(words, instantAfter(now, 1));
  if (isRefusal(point)) return point;
  const { period, asOf, knownAt } = point;
  if (asOf <= period.from) {
    return refuse('scorecard.period-not-begun', { period: period.name, asOf });
  }
  const past = words.knownAt !== undefined;
  const position = past ? await log.positionAt(instantAfter(knownAt, -1)) : await log.head();
  if (position === 0n) return refuse('scorecard.nothing-recorded', { knownAt });
  return { ...point, position, forecast: asOf > knownAt };
}

function pointOf(
  words: QuestionWords,
  present: Instant,
): Pick<Seen, 'period' | 'asOf' | 'knownAt'> | QuestionFault {
  const period = periodNamed(words.period);
  const asOf = boundOf(words.asOf, present);
  const knownAt = boundOf(words.knownAt, present);
  if (isRefusal(period)) return period;
  if (isRefusal(asOf)) return asOf;
  if (isRefusal(knownAt)) return knownAt;
  // What lies ahead of now is known no better than now.
  return { period, asOf, knownAt: knownAt < present ? knownAt : present };
}

function boundOf(words: string | undefined, present: Instant) {
  return words === undefined ? present : asOfInstant(words);
}
