import {
  DATE,
  Example,
  Field,
  ID,
  ListField,
  NestedField,
  NestedList,
  oneOf,
  OptionalField,
  OptionalListField,
  text,
} from '@ledger/platform';
import { SourceDto, EXAMPLE_SOURCE } from './citation.dto.js';

const SCOPES = ['tasks', 'document', 'task-group'] as const;

/** Which tasks an exception is about: those named, those of a document or of one clause of it, or a task group. */
export class ExceptionScopeDto {
  @Field(oneOf(SCOPES))
  readonly by!: (typeof SCOPES)[number];

  @OptionalListField(ID, { least: 1, most: 500 })
  readonly tasks?: string[] | null;

  @OptionalField(ID)
  readonly document?: string | null;

  @OptionalField(text(100))
  readonly clause?: string | null;

  @OptionalField(text(20), 'A task group of Resolution 57, I to VII.')
  readonly taskGroup?: string | null;
}

export class MergerExceptionDto {
  @NestedField(() => ExceptionScopeDto)
  readonly scope!: ExceptionScopeDto;

  @Field(ID)
  readonly successor!: string;

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}

/** A merger in whole: who ends, who takes over, and which tasks go elsewhere. */
@Example<MergerTermsDto>({
  predecessors: ['cuc-chuyen-doi-so'],
  successor: 'bkhcn',
  day: '2030-03-01',
  exceptions: [],
  source: EXAMPLE_SOURCE,
})
export class MergerTermsDto {
  @ListField(ID, { least: 1, most: 100 })
  readonly predecessors!: string[];

  @Field(ID, 'Who takes over whatever no exception gives to another.')
  readonly successor!: string;

  @Field(DATE, 'The first day on which the predecessors no longer exist.')
  readonly day!: string;

  @NestedList(() => MergerExceptionDto, { most: 100 })
  readonly exceptions!: MergerExceptionDto[];

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}

@Example<DecideMergerDto>({
  id: 'cuc-chuyen-doi-so-2030',
  predecessors: ['cuc-chuyen-doi-so'],
  successor: 'bkhcn',
  day: '2030-01-01',
  exceptions: [
    { scope: { by: 'task-group', taskGroup: 'V' }, successor: 'bca', source: EXAMPLE_SOURCE },
  ],
  source: EXAMPLE_SOURCE,
})
export class DecideMergerDto extends MergerTermsDto {
  @Field(ID, 'Chosen by the administrator.')
  readonly id!: string;
}

@Example<WithdrawMergerDto>({ source: EXAMPLE_SOURCE })
export class WithdrawMergerDto {
  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}
