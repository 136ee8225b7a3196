import { DATE, Example, Field, ID, NestedField, OptionalField, text } from '@ledger/platform';
import { SourceDto, EXAMPLE_SOURCE } from './citation.dto.js';

@Example<SeatMemberDto>({
  person: 'p-4f1c',
  post: 'Ủy viên',
  agency: 'bkhcn',
  from: '2025-01-20',
  source: EXAMPLE_SOURCE,
})
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

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}

@Example<EndMembershipDto>({ person: 'p-4f1c', to: '2025-06-30', source: EXAMPLE_SOURCE })
export class EndMembershipDto {
  @Field(ID, 'A pseudonymous id.')
  readonly person!: string;

  @Field(DATE, 'The first day on which the person no longer sits.')
  readonly to!: string;

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}
