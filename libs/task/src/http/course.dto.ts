import {
  DEADLINE,
  Example,
  Field,
  ID,
  NestedField,
  oneOf,
  OptionalField,
  OptionalNestedField,
  text,
  UUID,
} from '@ledger/platform';
import { CORRECTABLE } from '../domain/decisions/correctable.js';
import type { CorrectableField } from '../domain/events/course.events.js';
import { LETTER, SUPERSESSION, YOUR_OWN } from './examples.js';
import { StepDto } from './late.dto.js';
import { CitationDto, DeciderDto } from './parts.dto.js';

/** A step on grounds, conveyed by a document. */
@Example<DocumentedDto>({ grounds: 'Chờ hoàn thành sắp xếp bộ máy', document: LETTER })
export class DocumentedDto extends StepDto {
  @Field(text())
  readonly grounds!: string;

  @NestedField(() => CitationDto)
  readonly document!: CitationDto;
}

@Example<ResumeDto>({ deadline: '31/12/2031', document: LETTER })
export class ResumeDto extends StepDto {
  @OptionalField(DEADLINE, 'Left out only for a task that is never due.')
  readonly deadline?: string | null;

  @OptionalNestedField(() => DeciderDto)
  readonly decider?: DeciderDto | null;

  @NestedField(() => CitationDto)
  readonly document!: CitationDto;
}

@Example<SupersedeDto>(SUPERSESSION)
export class SupersedeDto extends StepDto {
  @Field(ID, 'The task that takes its place.')
  readonly by!: string;

  @NestedField(() => CitationDto)
  readonly document!: CitationDto;
}

@Example<MarkDuplicateDto>({ of: YOUR_OWN.otherTask, grounds: 'Nhập hai lần' })
export class MarkDuplicateDto extends StepDto {
  @Field(ID, 'The task that goes on.')
  readonly of!: string;

  @Field(text())
  readonly grounds!: string;
}

@Example<CorrectDto>({
  event: YOUR_OWN.event,
  field: 'title',
  right: 'Xây dựng nền tảng dữ liệu dùng chung',
  grounds: 'Lỗi đánh máy',
})
export class CorrectDto extends StepDto {
  @Field(UUID, 'The event that was written wrongly.')
  readonly event!: string;

  @Field(oneOf(Object.keys(CORRECTABLE)))
  readonly field!: CorrectableField;

  @Field(text(), 'What it should have said.')
  readonly right!: string;

  @Field(text())
  readonly grounds!: string;

  @OptionalNestedField(() => CitationDto)
  readonly document?: CitationDto | null;
}
