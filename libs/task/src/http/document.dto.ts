import {
  DATE,
  Example,
  Field,
  ID,
  NestedField,
  oneOf,
  OptionalField,
  OptionalListField,
  text,
  UUID,
} from '@ledger/platform';
import type { RegisterDocument } from '../domain/document/document.decider.js';
import type { DocumentContent } from '../domain/document/document.events.js';
import { DOCUMENT_CONTENT, YOUR_OWN } from './examples.js';
import { orNull } from './or-null.js';

const FORMS: readonly RegisterDocument['form'][] = ['document', 'session-conclusion'];

/** What a source document is known by. */
export class DocumentContentDto {
  @OptionalField(text(100), 'Left out only for the conclusion of a session that has none yet.')
  readonly number?: string | null;

  @Field(DATE)
  readonly date!: string;

  @Field(ID, 'The agency that issued it, or that held the session.')
  readonly issuer!: string;

  @Field(text(2000))
  readonly title!: string;

  @OptionalListField(text(500), { most: 500 }, 'The clauses that tasks may cite, in its order.')
  readonly clauses?: string[] | null;
}

@Example<RegisterDocumentDto>({ content: DOCUMENT_CONTENT })
export class RegisterDocumentDto {
  @OptionalField(oneOf(FORMS), 'Default: document.')
  readonly form?: RegisterDocument['form'] | null;

  @NestedField(() => DocumentContentDto)
  readonly content!: DocumentContentDto;
}

@Example<AddDocumentNumberDto>({ number: '15/TB-VPCP' })
export class AddDocumentNumberDto {
  @Field(text(100))
  readonly number!: string;
}

@Example<CorrectDocumentDto>({
  event: YOUR_OWN.event,
  content: DOCUMENT_CONTENT,
  grounds: 'Lỗi đánh máy',
})
export class CorrectDocumentDto {
  @Field(UUID, 'The event that was written wrongly.')
  readonly event!: string;

  @NestedField(() => DocumentContentDto)
  readonly content!: DocumentContentDto;

  @Field(text())
  readonly grounds!: string;
}

export function contentOf(dto: DocumentContentDto): DocumentContent {
  const { number, date, issuer, title, clauses } = dto;
  return { number: orNull(number), date, issuer, title, clauses: clauses ?? [] };
}
