import {
  DATE,
  Example,
  Field,
  ID,
  NestedField,
  OptionalField,
  OptionalNestedField,
  text,
} from '@ledger/platform';
import { LETTER } from './examples.js';
import { StepDto } from './late.dto.js';
import { CitationDto } from './parts.dto.js';

@Example<AcknowledgeDto>({ official: 'p-4f1c' })
export class AcknowledgeDto extends StepDto {
  @OptionalField(ID, 'The accountable official, a pseudonymous id.')
  readonly official?: string | null;
}

@Example<DisputeDto>({ grounds: 'Nhiệm vụ thuộc chức năng của Bộ Nội vụ' })
export class DisputeDto extends StepDto {
  @Field(text())
  readonly grounds!: string;
}

@Example<ResolveDisputeDto>({ grounds: 'Đúng chức năng, nhiệm vụ', document: LETTER })
export class ResolveDisputeDto extends StepDto {
  @OptionalField(ID, 'The agency that is to answer instead. Left out, the assignment is upheld.')
  readonly reassignTo?: string | null;

  @Field(text())
  readonly grounds!: string;

  @OptionalNestedField(() => CitationDto)
  readonly document?: CitationDto | null;
}

@Example<ReassignDto>({ to: 'bnv', grounds: 'Chuyển theo chức năng, nhiệm vụ', document: LETTER })
export class ReassignDto extends StepDto {
  @Field(ID)
  readonly to!: string;

  @Field(text())
  readonly grounds!: string;

  @NestedField(() => CitationDto)
  readonly document!: CitationDto;
}

@Example<AskCoordinatorDto>({
  coordinator: 'bca',
  part: 'Số liệu về an toàn thông tin',
  by: '2030-06-30',
})
export class AskCoordinatorDto extends StepDto {
  @Field(ID)
  readonly coordinator!: string;

  @Field(text(), 'What it is asked to contribute.')
  readonly part!: string;

  @Field(DATE, 'By the end of this day; never sooner than the term of the house.')
  readonly by!: string;
}

@Example<AnswerAsCoordinatorDto>({ answer: 'Đã gửi số liệu kèm báo cáo' })
export class AnswerAsCoordinatorDto extends StepDto {
  @Field(text())
  readonly answer!: string;

  @OptionalNestedField(() => CitationDto)
  readonly document?: CitationDto | null;
}
