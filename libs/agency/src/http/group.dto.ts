import { DATE, Field, ID, ListField, NestedField, OptionalField, text } from '@ledger/platform';
import { CitationDto } from './citation.dto.js';

const RULE_WORDS = 'Such as `tier=central and kind in (ministry)`; left out if members are named.';

/** A group that tasks are given to or coordinated by. */
export class DefineGroupDto {
  @Field(ID, '`group:` and then lower-case letters and digits, joined by hyphens.')
  readonly id!: string;

  @Field(text(300))
  readonly name!: string;

  @ListField(text(300), { least: 1, most: 50 })
  readonly spellings!: string[];

  @Field(DATE, 'The first day on which the group is meant so.')
  readonly from!: string;

  @OptionalField(text(1000), RULE_WORDS)
  readonly rule?: string | null;

  @NestedField(() => CitationDto)
  readonly source!: CitationDto;
}

export class RedefineGroupDto {
  @Field(DATE)
  readonly from!: string;

  @OptionalField(text(1000), RULE_WORDS)
  readonly rule?: string | null;

  @NestedField(() => CitationDto)
  readonly source!: CitationDto;
}

export class AddGroupMemberDto {
  @Field(ID)
  readonly agency!: string;

  @Field(DATE)
  readonly from!: string;

  @OptionalField(DATE, 'The first day on which it is no longer a member.')
  readonly to?: string | null;

  @NestedField(() => CitationDto)
  readonly source!: CitationDto;
}

export class RemoveGroupMemberDto {
  @Field(ID)
  readonly agency!: string;

  @Field(DATE, 'The first day on which it is no longer a member.')
  readonly to!: string;

  @NestedField(() => CitationDto)
  readonly source!: CitationDto;
}
