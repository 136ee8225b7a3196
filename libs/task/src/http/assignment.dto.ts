import {
  Field,
  ID,
  NestedField,
  NestedList,
  oneOf,
  OptionalField,
  OptionalNestedField,
  text,
} from '@ledger/platform';
import {
  EVIDENCE_KINDS,
  ISSUERS,
  PRIORITIES,
  PRODUCT_KINDS,
  TASK_GROUPS,
  type EvidenceKind,
  type Issuer,
  type Priority,
  type ProductKind,
  type TaskGroup,
} from '../domain/vocabulary.js';
import { CitationDto } from './parts.dto.js';

const MOST_PARTS = 50;

export class EvidenceRequirementDto {
  @OptionalField(ID, 'By this id a claim answers it. Default: p1.e1, p1.e2, … in order.')
  readonly item?: string | null;

  @OptionalField(oneOf(EVIDENCE_KINDS), 'Only an import may leave it open.')
  readonly kind?: EvidenceKind | null;

  @OptionalField(oneOf(ISSUERS), 'Only an import may leave it open.')
  readonly issuer?: Issuer | null;
}

export class IndicatorDto {
  @Field(text(200))
  readonly name!: string;

  @Field(text(50))
  readonly unit!: string;

  @Field(text(50), 'A decimal as text, so that no digit is lost.')
  readonly target!: string;
}

export class ProductDto {
  @OptionalField(ID, 'Default: p1, p2, … in order.')
  readonly product?: string | null;

  @Field(text(1000), "The document's own words.")
  readonly words!: string;

  @OptionalField(oneOf(PRODUCT_KINDS), 'Only an import may leave it open.')
  readonly kind?: ProductKind | null;

  @OptionalField(oneOf(ISSUERS), 'Who signs it. Only an import may leave it open.')
  readonly issuer?: Issuer | null;

  @NestedList(() => EvidenceRequirementDto, { most: MOST_PARTS })
  readonly evidence!: EvidenceRequirementDto[];

  @OptionalNestedField(() => IndicatorDto)
  readonly indicator?: IndicatorDto | null;
}

export class CoordinatorDto {
  @Field(ID)
  readonly coordinator!: string;

  @OptionalField(oneOf(['agency', 'group']), 'A group is one link. Default: agency.')
  readonly kind?: 'agency' | 'group' | null;

  @OptionalField(text(1000), 'Only for a group, or in an import, may it be left open.')
  readonly part?: string | null;
}

/** What is assigned, to be clear from the first day. */
export class AssignmentDto {
  @Field(text(2000))
  readonly title!: string;

  @OptionalField(oneOf(TASK_GROUPS), 'Task group of Resolution 57-NQ/TW.')
  readonly taskGroup?: TaskGroup | null;

  @OptionalField(oneOf(PRIORITIES))
  readonly priority?: Priority | null;

  @OptionalField(ID, 'The accountable official, a pseudonymous id, where known.')
  readonly official?: string | null;

  @NestedList(() => CoordinatorDto, { most: MOST_PARTS })
  readonly coordinators!: CoordinatorDto[];

  @NestedList(() => ProductDto, { most: MOST_PARTS })
  readonly products!: ProductDto[];

  @NestedField(() => CitationDto)
  readonly authority!: CitationDto;
}
