import { DATE, Example, Field, ID, NestedField, OptionalField } from '@ledger/platform';
import { SourceDto, EXAMPLE_SOURCE } from './citation.dto.js';

@Example<BeginServiceDto>({ agency: 'bkhcn', from: '2025-03-01', source: EXAMPLE_SOURCE })
export class BeginServiceDto {
  @Field(ID)
  readonly agency!: string;

  @Field(DATE)
  readonly from!: string;

  @OptionalField(DATE, 'The first day on which the person no longer serves.')
  readonly to?: string | null;

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}

@Example<EndServiceDto>({ agency: 'bkhcn', to: '2025-06-30', source: EXAMPLE_SOURCE })
export class EndServiceDto {
  @Field(ID, 'Where the person serves at the end, which after a merger is not where it began.')
  readonly agency!: string;

  @Field(DATE, 'The first day on which the person no longer serves.')
  readonly to!: string;

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}
