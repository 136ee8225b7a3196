import {
  DATE,
  Field,
  ID,
  NestedField,
  OptionalField,
  OptionalNestedField,
  text,
} from '@ledger/platform';
import { StepDto } from './late.dto.js';
import { CitationDto } from './parts.dto.js';

export class AcknowledgeDto extends StepDto {
  @OptionalField(ID, 'The accountable official, a pseudonymous id.')
  readonly official?: string | null;
}

export class DisputeDto extends StepDto {
  @Field(text())
  readonly grounds!: string;
}

export class ResolveDisputeDto extends StepDto {
  @OptionalField(ID, 'The agency that is to answer instead. Left out, the assignment is upheld.')
  readonly reassignTo?: string | null;

  @Field(text())
  readonly grounds!: string;

  @OptionalNestedField(() => CitationDto)
  readonly document?: CitationDto | null;
}

export class ReassignDto extends StepDto {
  @Field(ID)
  readonly to!: string;

  @Field(text())
  readonly grounds!: string;

  @NestedField(() => CitationDto)
  readonly document!: CitationDto;
}

export class AskCoordinatorDto extends StepDto {
  @Field(ID)
  readonly coordinator!: string;

  @Field(text(), 'What it is asked to contribute.')
  readonly part!: string;

  @Field(DATE, 'By the end of this day; never sooner than the term of the house.')
  readonly by!: string;
}

export class AnswerAsCoordinatorDto extends StepDto {
  @Field(text())
  readonly answer!: string;

  @OptionalNestedField(() => CitationDto)
  readonly document?: CitationDto | null;
}
