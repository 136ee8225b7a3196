import {
  DATE,
  DEADLINE,
  Example,
  Field,
  ID,
  INSTANT,
  NestedField,
  oneOf,
  OptionalNestedField,
  OptionalNestedList,
  text,
} from '@ledger/platform';
import { CAUSE_CLASSES, GRADES, type CauseClass, type Grade } from '../domain/vocabulary.js';
import { ACCEPTANCE, DEADLINE_CHANGE, LETTER, YOUR_OWN } from './examples.js';
import { StepDto } from './late.dto.js';
import { CitationDto, DeciderDto } from './parts.dto.js';

const MOST_PARTS = 50;

/** A decision, who took it where that is not the caller, and what conveys it. */
class ConveyedDto extends StepDto {
  @OptionalNestedField(() => DeciderDto)
  readonly decider?: DeciderDto | null;

  @OptionalNestedField(() => CitationDto)
  readonly document?: CitationDto | null;
}

@Example<GrantExtensionDto>({ deadline: '31/3/2031', document: LETTER })
export class GrantExtensionDto extends ConveyedDto {
  @Field(DEADLINE, 'It may differ from what was asked for.')
  readonly deadline!: string;
}

@Example<RefuseExtensionDto>({ grounds: 'Nguyên nhân chủ quan của cơ quan chủ trì' })
export class RefuseExtensionDto extends ConveyedDto {
  @Field(text())
  readonly grounds!: string;
}

@Example<ChangeDeadlineDto>(DEADLINE_CHANGE)
export class ChangeDeadlineDto extends StepDto {
  @Field(DEADLINE)
  readonly deadline!: string;

  @Field(oneOf(CAUSE_CLASSES))
  readonly cause!: CauseClass;

  @Field(text())
  readonly grounds!: string;

  @OptionalNestedField(() => DeciderDto)
  readonly decider?: DeciderDto | null;

  @NestedField(() => CitationDto)
  readonly document!: CitationDto;
}

@Example<ConfirmCauseDto>({
  missedAt: '2025-06-30T17:00:00.000Z',
  grounds: 'Thiên tai',
  document: LETTER,
})
export class ConfirmCauseDto extends ConveyedDto {
  @Field(INSTANT, 'The due instant that was missed.')
  readonly missedAt!: string;

  @Field(text())
  readonly grounds!: string;
}

export class MajorErrorDto {
  @Field(ID)
  readonly product!: string;

  @Field(text(2000))
  readonly description!: string;
}

export class IssuedProductDto {
  @Field(ID)
  readonly product!: string;

  @Field(DATE, 'When the body that signs it issued it.')
  readonly date!: string;
}

@Example<AcceptDto>(ACCEPTANCE)
export class AcceptDto extends StepDto {
  @Field(ID)
  readonly claim!: string;

  @Field(oneOf(GRADES))
  readonly grade!: Grade;

  @OptionalNestedList(() => MajorErrorDto, { most: MOST_PARTS })
  readonly majorErrors?: MajorErrorDto[] | null;

  @Field(text())
  readonly grounds!: string;

  @OptionalNestedList(() => IssuedProductDto, { most: MOST_PARTS })
  readonly issued?: IssuedProductDto[] | null;
}

@Example<ReturnForReworkDto>({ claim: YOUR_OWN.claim, reasons: 'Chưa có chỉ tiêu theo năm' })
export class ReturnForReworkDto extends StepDto {
  @Field(ID)
  readonly claim!: string;

  @Field(text())
  readonly reasons!: string;
}

@Example<ContestReturnDto>({ grounds: 'Văn bản giao nhiệm vụ không yêu cầu chỉ tiêu theo năm' })
export class ContestReturnDto extends StepDto {
  @Field(text())
  readonly grounds!: string;
}

@Example<RecordIssueDto>({ product: 'p1', number: '1012/QĐ-TTg', date: '2025-09-15' })
export class RecordIssueDto extends StepDto {
  @Field(ID)
  readonly product!: string;

  @Field(text(100))
  readonly number!: string;

  @Field(DATE)
  readonly date!: string;

  @OptionalNestedField(() => CitationDto)
  readonly document?: CitationDto | null;
}

@Example<RecordSendingBackDto>({
  submission: YOUR_OWN.submission,
  reasons: 'Cần lấy thêm ý kiến các bộ',
  document: LETTER,
})
export class RecordSendingBackDto extends StepDto {
  @Field(ID)
  readonly submission!: string;

  @Field(text())
  readonly reasons!: string;

  @NestedField(() => CitationDto)
  readonly document!: CitationDto;
}
