import {
  DATE,
  Example,
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
import { SourceDto, EXAMPLE_SOURCE } from './citation.dto.js';

const NAME = text(300);
const SHORT_NAME = text(50);

/** An agency as a document names it. */
@Example<RegisterAgencyDto>({
  id: 'cuc-chuyen-doi-so',
  name: 'Cục Chuyển đổi số quốc gia',
  shortName: 'Cục CĐSQG',
  tier: 'central',
  kind: 'other',
  parent: 'bkhcn',
  validFrom: '2025-03-01',
  aliases: ['Cục CĐS quốc gia'],
  source: EXAMPLE_SOURCE,
})
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

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}

@Example<RenameAgencyDto>({
  from: '2025-09-01',
  name: 'Cục Chuyển đổi số',
  shortName: 'Cục CĐS',
  source: EXAMPLE_SOURCE,
})
export class RenameAgencyDto {
  @Field(DATE)
  readonly from!: string;

  @Field(NAME)
  readonly name!: string;

  @Field(SHORT_NAME)
  readonly shortName!: string;

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}

@Example<MoveAgencyDto>({ from: '2025-10-01', parent: 'chinh-phu', source: EXAMPLE_SOURCE })
export class MoveAgencyDto {
  @Field(DATE)
  readonly from!: string;

  @OptionalField(ID, 'The agency above it from then on; none if left out.')
  readonly parent?: string | null;

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}

@Example<DissolveAgencyDto>({ day: '2026-01-01', source: EXAMPLE_SOURCE })
export class DissolveAgencyDto {
  @Field(DATE, 'The first day on which it no longer exists.')
  readonly day!: string;

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}

@Example<AppointHeadDto>({ person: 'p-4f1c', beganOn: '2025-03-01', source: EXAMPLE_SOURCE })
export class AppointHeadDto {
  @Field(ID, 'A pseudonymous id.')
  readonly person!: string;

  @OptionalField(DATE, 'Left out if not known; the person then counts as in office from today.')
  readonly beganOn?: string | null;

  @OptionalField(DATE, 'The first day on which the person is no longer in office.')
  readonly to?: string | null;

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}

@Example<EndHeadTermDto>({ person: 'p-4f1c', to: '2025-06-30', source: EXAMPLE_SOURCE })
export class EndHeadTermDto {
  @Field(ID, 'A pseudonymous id.')
  readonly person!: string;

  @Field(DATE, 'The first day on which the person is no longer in office.')
  readonly to!: string;

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}
