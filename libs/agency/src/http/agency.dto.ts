import {
  DATE,
  Field,
  ID,
  ListField,
  NestedField,
  oneOf,
  OptionalField,
  text,
} from '@ledger/platform';
import {
  AGENCY_KINDS,
  TIERS,
  type AgencyKind,
  type Tier,
} from '../domain/agency/classification.js';
import { CitationDto } from './citation.dto.js';

const NAME = text(300);
const SHORT_NAME = text(50);

/** An agency as a document names it. */
export class RegisterAgencyDto {
  @Field(ID, 'Chosen by the administrator: lower-case letters and digits, joined by hyphens.')
  readonly id!: string;

  @Field(NAME)
  readonly name!: string;

  @Field(SHORT_NAME)
  readonly shortName!: string;

  @Field(oneOf(TIERS))
  readonly tier!: Tier;

  @Field(oneOf(AGENCY_KINDS))
  readonly kind!: AgencyKind;

  @OptionalField(ID, 'The agency above it.')
  readonly parent?: string | null;

  @Field(DATE, 'Its first day as far as the register knows.')
  readonly validFrom!: string;

  @ListField(NAME, { most: 50 })
  readonly aliases!: string[];

  @NestedField(() => CitationDto)
  readonly source!: CitationDto;
}

export class RenameAgencyDto {
  @Field(DATE)
  readonly from!: string;

  @Field(NAME)
  readonly name!: string;

  @Field(SHORT_NAME)
  readonly shortName!: string;

  @NestedField(() => CitationDto)
  readonly source!: CitationDto;
}

export class MoveAgencyDto {
  @Field(DATE)
  readonly from!: string;

  @OptionalField(ID, 'The agency above it from then on; none if left out.')
  readonly parent?: string | null;

  @NestedField(() => CitationDto)
  readonly source!: CitationDto;
}

export class DissolveAgencyDto {
  @Field(DATE, 'The first day on which it no longer exists.')
  readonly day!: string;

  @NestedField(() => CitationDto)
  readonly source!: CitationDto;
}

export class AppointHeadDto {
  @Field(ID, 'A pseudonymous id.')
  readonly person!: string;

  @OptionalField(DATE, 'Left out if not known; the person then counts as in office from today.')
  readonly beganOn?: string | null;

  @OptionalField(DATE, 'The first day on which the person is no longer in office.')
  readonly to?: string | null;

  @NestedField(() => CitationDto)
  readonly source!: CitationDto;
}

export class EndHeadTermDto {
  @Field(ID, 'A pseudonymous id.')
  readonly person!: string;

  @Field(DATE, 'The first day on which the person is no longer in office.')
  readonly to!: string;

  @NestedField(() => CitationDto)
  readonly source!: CitationDto;
}
