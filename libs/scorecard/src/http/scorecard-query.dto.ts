import { OptionalFormatField, type ExportFormat } from '@ledger/export';
import { isLocalDate } from '@ledger/kernel';
import {
  DATE_OR_INSTANT,
  DECIMAL,
  Field,
  ID,
  oneOf,
  OptionalField,
  CursorField,
  LimitField,
  SeeingQuery,
  text,
  type FieldRule,
} from '@ledger/platform';
import { PART_KINDS, type PartKind } from '../domain/period/period-parts.js';
import type { PointWords } from '../read/card-question.js';

const PINNED =
  'Pins the answer: exactly what was recorded up to and with this position is known, and T is, unless named, when that was recorded.';
const POLICY = 'The policy to apply instead of the one in force.';

function WithPredecessors(): PropertyDecorator {
  return OptionalField(oneOf(['true', 'false']), 'With those whose duties passed on by mergers.');
}

/** From where scorecards are looked at; by default here and now, by the policy in force. */
export class SeenQuery extends SeeingQuery {
  @OptionalField(DATE_OR_INSTANT, 'What held before its end.')
  readonly asOf?: string;

  @OptionalField(DATE_OR_INSTANT, 'What was recorded before its end.')
  readonly knownAt?: string;

  @OptionalField(DECIMAL, PINNED)
  readonly position?: string;

  @OptionalField(ID, POLICY)
  readonly policy?: string;
}

/** Also in what form the figures are answered. */
export class FiguresQuery extends SeenQuery {
  @OptionalFormatField()
  readonly format?: ExportFormat;
}

class ScorecardQuery extends FiguresQuery {
  @WithPredecessors()
  readonly withPredecessors?: 'true' | 'false';
}

const LISTS =
  '`none` leaves out every list of obligations: numbers are counted, and `opens` tells how each is opened. Hand-over lags, requests for more time and parts of coordinators stand only on the whole card. A file holds no lists anyway.';

export class CardQuery extends ScorecardQuery {
  @OptionalField(oneOf(['all', 'none']), LISTS)
  readonly lists?: 'all' | 'none';
}

export class OpenedFigureQuery extends SeenQuery {
  @Field(ID, 'The figure by its name, as cards give it.')
  readonly figure!: string;

  @LimitField()
  readonly limit?: string;

  @CursorField()
  readonly cursor?: string;
}

export class OpenedCardFigureQuery extends OpenedFigureQuery {
  @WithPredecessors()
  readonly withPredecessors?: 'true' | 'false';
}

const MOST_WORDS = 4000;

/** Dates with commas between them. */
const DATES: FieldRule = {
  accepts: (value) => typeof value === 'string' && value.split(',').every(isLocalDate),
  must: {
    vi: 'là các ngày có thật dạng YYYY-MM-DD, cách nhau bằng dấu phẩy',
    en: 'be dates that exist, as YYYY-MM-DD, with commas between them',
  },
  schema: { type: 'string', examples: ['2025-03-31,2025-06-30'] },
};

/** Either by parts of the period, each at its own end, or the whole period as of several dates. */
export class SeriesQuery extends ScorecardQuery {
  @OptionalField(oneOf(PART_KINDS), 'Each of these within the period, taken at its own end.')
  readonly by?: PartKind;

  @OptionalField(DATES, 'The whole period as of the end of each of these.')
  readonly dates?: string;

  @OptionalField(
    text(MOST_WORDS),
    'Names of the figures that are wanted, with commas between them; by default all of them.',
  )
  readonly figures?: string;
}

/** Two points, from which the same is looked at. Where `from` names no state of knowledge, it knows what `to` knows. */
export class TwoPointsQuery {
  @OptionalField(DATE_OR_INSTANT)
  readonly fromAsOf?: string;

  @OptionalField(DATE_OR_INSTANT)
  readonly fromKnownAt?: string;

  @OptionalField(DECIMAL, PINNED)
  readonly fromPosition?: string;

  @OptionalField(ID, POLICY)
  readonly fromPolicy?: string;

  @OptionalField(DATE_OR_INSTANT)
  readonly toAsOf?: string;

  @OptionalField(DATE_OR_INSTANT)
  readonly toKnownAt?: string;

  @OptionalField(DECIMAL, PINNED)
  readonly toPosition?: string;

  @OptionalField(ID, POLICY)
  readonly toPolicy?: string;

  @OptionalFormatField()
  readonly format?: ExportFormat;
}

export class CardComparisonQuery extends TwoPointsQuery {
  @WithPredecessors()
  readonly withPredecessors?: 'true' | 'false';
}

/** What changed since a position: by what was recorded, and by due instants that passed. */
export class ChangesQuery extends SeeingQuery {
  @Field(DECIMAL, 'The position of an earlier answer.')
  readonly since!: string;

  @OptionalField(ID, POLICY)
  readonly policy?: string;

  @OptionalFormatField()
  readonly format?: ExportFormat;
}

export class CardChangesQuery extends ChangesQuery {
  @WithPredecessors()
  readonly withPredecessors?: 'true' | 'false';
}

export function pointIn({ asOf, knownAt, position, notBefore, policy }: SeenQuery): PointWords {
  return {
    asOf,
    knownAt,
    position: positionIn(position),
    notBefore: positionIn(notBefore),
    policy,
  };
}

export function fromPointIn(query: TwoPointsQuery): PointWords {
  return {
    asOf: query.fromAsOf,
    knownAt: query.fromKnownAt,
    position: positionIn(query.fromPosition),
    policy: query.fromPolicy,
  };
}

export function toPointIn(query: TwoPointsQuery): PointWords {
  return {
    asOf: query.toAsOf,
    knownAt: query.toKnownAt,
    position: positionIn(query.toPosition),
    policy: query.toPolicy,
  };
}

export function sinceIn({ since, policy, notBefore }: ChangesQuery) {
  return {
    from: { position: BigInt(since), policy },
    to: { notBefore: positionIn(notBefore), policy },
  };
}

function positionIn(words: string | undefined): bigint | undefined {
  return words === undefined ? undefined : BigInt(words);
}
