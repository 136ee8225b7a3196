import {
  DEADLINE,
  Example,
  Field,
  ID,
  ListField,
  NestedField,
  oneOf,
  OptionalField,
  OptionalListField,
  OptionalNestedField,
  OptionalNestedList,
  text,
} from '@ledger/platform';
import { FINDING_KINDS, type FindingKind } from '../domain/vocabulary.js';
import { AssignmentDto } from './assignment.dto.js';
import { ASSIGN, ASSIGNMENT, LETTER } from './examples.js';
import { StepDto } from './late.dto.js';
import { CitationDto } from './parts.dto.js';

const MOST_LEADS = 100;

export class FindingDto {
  @Field(oneOf(FINDING_KINDS))
  readonly finding!: FindingKind;

  @Field(text(1000))
  readonly words!: string;
}

/** Members are named later, but for those known at once. */
export class OpenGroupDto {
  @Field(text(1000), "The document's own words for it.")
  readonly words!: string;

  @OptionalField(ID, 'A registered group of which the members are known at once.')
  readonly group?: string | null;

  @OptionalListField(ID, { most: MOST_LEADS })
  readonly named?: string[] | null;
}

/** To whom it is given: exactly one of lead, leads, group and openGroup. Only an import may name none. */
@Example<AssignDto>(ASSIGN)
export class AssignDto extends StepDto {
  @NestedField(() => AssignmentDto)
  readonly assignment!: AssignmentDto;

  @OptionalField(ID, 'The one agency that answers.')
  readonly lead?: string | null;

  @OptionalListField(ID, { least: 2, most: MOST_LEADS }, 'Joint leads, the first hands over.')
  readonly leads?: string[] | null;

  @OptionalField(ID, 'A registered group: one obligation for each member.')
  readonly group?: string | null;

  @OptionalListField(ID, { most: MOST_LEADS }, 'Bodies that are named beside the group.')
  readonly alongside?: string[] | null;

  @OptionalNestedField(() => OpenGroupDto)
  readonly openGroup?: OpenGroupDto | null;

  @OptionalField(text(1000), "The document's own words for the lead.")
  readonly leadWords?: string | null;

  @Field(DEADLINE)
  readonly deadline!: string;

  @OptionalField(ID, "Default: the caller's agency.")
  readonly assigner?: string | null;

  @OptionalField(ID)
  readonly verifier?: string | null;

  @OptionalField(ID, 'Accepts where the verifier is itself a lead.')
  readonly alternateVerifier?: string | null;

  @OptionalField(ID, 'Default: the assigning body.')
  readonly disputeResolver?: string | null;

  @OptionalField(ID, 'The task of which this is a part. Only with a single lead.')
  readonly parent?: string | null;

  @OptionalField(ID, 'The task whose place this one takes.')
  readonly supersedes?: string | null;

  @OptionalNestedList(() => FindingDto, { most: 20 })
  readonly findings?: FindingDto[] | null;
}

/** Fills what an import left open; what was stated stays. */
@Example<CompleteAssignmentDto>({ assignment: ASSIGNMENT, document: LETTER })
export class CompleteAssignmentDto extends StepDto {
  @NestedField(() => AssignmentDto)
  readonly assignment!: AssignmentDto;

  @OptionalField(ID)
  readonly lead?: string | null;

  @OptionalField(DEADLINE)
  readonly deadline?: string | null;

  @OptionalNestedField(() => CitationDto)
  readonly document?: CitationDto | null;
}

/** Members of an open group, each answering from this day on. */
@Example<NameMembersDto>({ members: ['bnv'], document: LETTER })
export class NameMembersDto extends StepDto {
  @ListField(ID, { least: 1, most: MOST_LEADS })
  readonly members!: string[];

  @NestedField(() => CitationDto)
  readonly document!: CitationDto;
}
