import { DATE, Field, ID, NestedField, OptionalField } from '@ledger/platform';
import { CitationDto } from './citation.dto.js';

export class BeginServiceDto {
  @Field(ID)
  readonly agency!: string;

  @Field(DATE)
  readonly from!: string;

  @OptionalField(DATE, 'The first day on which the person no longer serves.')
  readonly to?: string | null;

  @NestedField(() => CitationDto)
  readonly source!: CitationDto;
}

export class EndServiceDto {
  @Field(ID, 'Where the person serves at the end, which after a merger is not where it began.')
  readonly agency!: string;

  @Field(DATE, 'The first day on which the person no longer serves.')
  readonly to!: string;

  @NestedField(() => CitationDto)
  readonly source!: CitationDto;
}
