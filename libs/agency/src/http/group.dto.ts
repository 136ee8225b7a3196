import {
  DATE,
  Example,
  Field,
  ID,
  ListField,
  NestedField,
  OptionalField,
  text,
} from '@ledger/platform';
import { SourceDto, EXAMPLE_SOURCE } from './citation.dto.js';

const RULE_WORDS = 'Such as `tier=central and kind in (ministry)`; left out if members are named.';

/** A group that tasks are given to or coordinated by. */
@Example<DefineGroupDto>({
  id: 'group:research-institutes',
  name: 'Các viện nghiên cứu',
  spellings: ['Các viện nghiên cứu', 'Viện nghiên cứu'],
  from: '2025-03-01',
  source: EXAMPLE_SOURCE,
})
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

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}

@Example<RedefineGroupDto>({
  from: '2025-09-01',
  rule: 'tier=central and kind in (government-agency)',
  source: EXAMPLE_SOURCE,
})
export class RedefineGroupDto {
  @Field(DATE)
  readonly from!: string;

  @OptionalField(text(1000), RULE_WORDS)
  readonly rule?: string | null;

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}

@Example<AddGroupMemberDto>({ agency: 'bkhcn', from: '2025-03-01', source: EXAMPLE_SOURCE })
export class AddGroupMemberDto {
  @Field(ID)
  readonly agency!: string;

  @Field(DATE)
  readonly from!: string;

  @OptionalField(DATE, 'The first day on which it is no longer a member.')
  readonly to?: string | null;

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}

@Example<RemoveGroupMemberDto>({ agency: 'bkhcn', to: '2025-07-01', source: EXAMPLE_SOURCE })
export class RemoveGroupMemberDto {
  @Field(ID)
  readonly agency!: string;

  @Field(DATE, 'The first day on which it is no longer a member.')
  readonly to!: string;

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}
