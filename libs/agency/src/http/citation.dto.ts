import type { Citation } from '@ledger/kernel';
import { DATE, Field, OptionalField, text } from '@ledger/platform';
import type { DatedCitation } from '../domain/calendar/calendar.events.js';

/** The document that a fact is taken from. */
export class SourceDto {
  @Field(text(500))
  readonly title!: string;

  @OptionalField(text(100))
  readonly number?: string | null;

  @OptionalField(DATE)
  readonly date?: string | null;

  @OptionalField(text(200), 'Who issued it, in the words of the document.')
  readonly issuer?: string | null;
}

/** Likewise, where what takes effect is dated by the document. */
export class DatedSourceDto {
  @Field(text(500))
  readonly title!: string;

  @OptionalField(text(100))
  readonly number?: string | null;

  @Field(DATE)
  readonly date!: string;

  @OptionalField(text(200), 'Who issued it, in the words of the document.')
  readonly issuer?: string | null;
}

/** The document that the examples of this room cite. */
export const EXAMPLE_SOURCE: SourceDto = {
  title: 'Nghị định quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức',
  number: '55/2025/NĐ-CP',
  date: '2025-03-02',
  issuer: 'Chính phủ',
};

export function citationOf({ title, number, date, issuer }: SourceDto): Citation {
  return { title, number: number ?? null, date: date ?? null, issuer: issuer ?? null };
}

export function datedCitationOf({ title, number, date, issuer }: DatedSourceDto): DatedCitation {
  return { title, number: number ?? null, date, issuer: issuer ?? null };
}
