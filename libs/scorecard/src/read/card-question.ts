import {
  OwnWrites,
  recordedTimeAt,
  type EventLog,
  type NotWritten,
  type Position,
} from '@ledger/event-log';
import {
  asOfInstant,
  instantAfter,
  isRefusal,
  refuse,
  type Instant,
  type Refusal,
} from '@ledger/kernel';
import { periodNamed, type ScoringPeriod } from '../domain/period/scoring-period.js';

/** From where somebody wants to look; a date means its end in Asia/Ho_Chi_Minh. */
export interface PointWords {
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
  /** Pins the answer: exactly what was recorded up to and with this position is known, so that it is the same for ever. */
  readonly position?: Position | undefined;
  /** A position that must be seen. */
  readonly notBefore?: Position | undefined;
  /** The policy to apply instead of the one in force. */
  readonly policy?: string | undefined;
}

/** A question as somebody words it. */
export interface QuestionWords extends PointWords {
  readonly period: string;
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

export type QuestionFault =
  | Refusal<
      | 'scorecard.period-unreadable'
      | 'scorecard.period-not-begun'
      | 'scorecard.nothing-recorded'
      | 'scorecard.point-contradictory'
      | 'as-of.unreadable'
    >
  | NotWritten;

/** The log as far as questions need it. */
export type PointLog = Pick<EventLog, 'identity' | 'head' | 'positionAt' | 'readAll'>;

/**
 * T defaults to now and K to the head; of an answer that is pinned at a position, both to when that was recorded.
 *
 * @throws RefusedError if the log cannot be read
 */
export async function seenFrom(
  words: QuestionWords,
  { log, now }: { readonly log: PointLog; readonly now: Instant },
): Promise<Seen | QuestionFault> {
  const period = periodNamed(words.period);
  if (isRefusal(period)) return period;
  const asOf = words.asOf === undefined ? null : asOfInstant(words.asOf);
  if (isRefusal(asOf)) return asOf;
  const present = instantAfter(now, 1);
  const known = await knownFrom(words, { log, present });
  if (isRefusal(known)) return known;
  const usual = words.position === undefined ? present : known.knownAt;
  return seenAt(period, asOf ?? usual, known);
}

/**
 * A second point beside a first: where it names no state of knowledge of its own, it knows exactly what the first knows, so
 * that nothing but what was asked for is different.
 *
 * @throws RefusedError if the log cannot be read
 */
export async function seenBeside(
  words: PointWords,
  first: Seen,
  tools: { readonly log: PointLog; readonly now: Instant },
): Promise<Seen | QuestionFault> {
  if (words.knownAt !== undefined || words.position !== undefined) {
    return seenFrom({ ...words, period: first.period.name }, tools);
  }
  const asOf = words.asOf === undefined ? first.asOf : asOfInstant(words.asOf);
  return isRefusal(asOf) ? asOf : seenAt(first.period, asOf, first);
}

type Known = Pick<Seen, 'knownAt' | 'position'>;

function seenAt(
  period: ScoringPeriod,
  asOf: Instant,
  { knownAt, position }: Known,
): Seen | QuestionFault {
  if (position === 0n) return refuse('scorecard.nothing-recorded', { knownAt });
  if (asOf <= period.from) {
    return refuse('scorecard.period-not-begun', { period: period.name, asOf });
  }
  return { period, asOf, knownAt, position, forecast: asOf > knownAt };
}

/** Before any log began. */
const LONG_AGO: Instant = '2000-01-01T00:00:00.000Z';

interface Present {
  readonly log: PointLog;
  readonly present: Instant;
}

async function knownFrom(words: PointWords, present: Present): Promise<Known | QuestionFault> {
  const fault = await unwrittenFault(words, present.log);
  if (fault !== null) return fault;
  const latest = await latestKnown(words, present);
  if (isRefusal(latest)) return latest;
  const { position = latest.position } = words;
  const given = contradiction(words, { position, latest: latest.position });
  if (given !== null) return refuse('scorecard.point-contradictory', { given });
  if (words.knownAt !== undefined || words.position === undefined) return { ...latest, position };
  const recordedTime = await recordedTimeAt(position, present.log);
  return { knownAt: recordedTime === null ? LONG_AGO : instantAfter(recordedTime, 1), position };
}

/** What was known at K, or is known now; what lies ahead of now is known no better than now. */
async function latestKnown(
  words: PointWords,
  { log, present }: Present,
): Promise<Known | Refusal<'as-of.unreadable'>> {
  if (words.knownAt === undefined) return { knownAt: present, position: await log.head() };
  const stated = asOfInstant(words.knownAt);
  if (isRefusal(stated)) return stated;
  const knownAt = stated < present ? stated : present;
  return { knownAt, position: await log.positionAt(instantAfter(knownAt, -1)) };
}

async function unwrittenFault(
  { position = 0n, notBefore = 0n }: PointWords,
  log: PointLog,
): Promise<NotWritten | null> {
  const named = position > notBefore ? position : notBefore;
  return named === 0n ? null : new OwnWrites(log).refuseUnwritten(named);
}

/** What of the question cannot hold together; null if all of it can. */
function contradiction(
  { notBefore = 0n, position: pinned }: PointWords,
  { position, latest }: { readonly position: Position; readonly latest: Position },
): readonly string[] | null {
  if (position > latest) return ['position', 'knownAt'];
  if (position >= notBefore) return null;
  return [pinned === undefined ? 'knownAt' : 'position', 'notBefore'];
}
