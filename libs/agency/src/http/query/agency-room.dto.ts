import {
  DATE,
  DECIMAL,
  Field,
  numberInQuery,
  oneOf,
  OptionalField,
  PageQuery,
  SeeingQuery,
  text,
} from '@ledger/platform';
import {
  AGENCY_KINDS,
  TIERS,
  type AgencyKind,
  type Tier,
} from '../../domain/agency/classification.js';
import type { SightQuestion } from '../../read/sight.js';

/** How much of the log is taken as known; by default all of it. */
export class KnownQuery extends SeeingQuery {
  @OptionalField(DECIMAL, 'Up to and with this position of the log.')
  readonly position?: string;
}

const ON = 'The day that is shown; today in Vietnam by default.';

/** Likewise, and which day is looked at. */
export class DayQuery extends KnownQuery {
  @OptionalField(DATE, ON)
  readonly on?: string;
}

export class GroupListQuery extends PageQuery {
  @OptionalField(DATE, ON)
  readonly on?: string;

  @OptionalField(text(300), 'Part of a name or spelling; case and marks make no difference.')
  readonly text?: string;
}

export class AgencyListQuery extends GroupListQuery {
  @OptionalField(oneOf(TIERS))
  readonly tier?: Tier;

  @OptionalField(oneOf(AGENCY_KINDS))
  readonly kind?: AgencyKind;
}

export class YearPath {
  @Field(numberInQuery(1945, 9999))
  readonly year!: string;
}

export function sightQuestion({ on, position, notBefore }: DayQuery): SightQuestion {
  return { on, position: positionIn(position), notBefore: positionIn(notBefore) };
}

function positionIn(words: string | undefined): bigint | undefined {
  return words === undefined ? undefined : BigInt(words);
}
