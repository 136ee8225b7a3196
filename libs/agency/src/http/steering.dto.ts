import { DATE, Field, ID, NestedField, OptionalField, text } from '@ledger/platform';
import { CitationDto } from './citation.dto.js';

export class SeatMemberDto {
  @Field(ID, 'A pseudonymous id.')
  readonly person!: string;

  @Field(text(200), "In the document's words, such as head, deputy head or member.")
  readonly post!: string;

  @OptionalField(ID, 'The agency that the person represents, if the document names one.')
  readonly agency?: string | null;

  @Field(DATE)
  readonly from!: string;

  @OptionalField(DATE, 'The first day on which the person no longer sits.')
  readonly to?: string | null;

  @NestedField(() => CitationDto)
  readonly source!: CitationDto;
}

export class EndMembershipDto {
  @Field(ID, 'A pseudonymous id.')
  readonly person!: string;

  @Field(DATE, 'The first day on which the person no longer sits.')
  readonly to!: string;

  @NestedField(() => CitationDto)
  readonly source!: CitationDto;
}
