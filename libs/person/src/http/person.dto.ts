import {
  DATE,
  DECIMAL,
  Example,
  Field,
  ID,
  NestedList,
  OptionalField,
  text,
} from '@ledger/platform';
import { ApiProperty } from '@nestjs/swagger';

const NAME = text(200);
const PURPOSE = text(500);

export class PostDto {
  @Field(NAME, "In the document's words.")
  readonly title!: string;

  @OptionalField(ID)
  readonly agency?: string | null;

  @OptionalField(DATE)
  readonly from?: string | null;

  @OptionalField(DATE, 'The first day on which the post is no longer held.')
  readonly to?: string | null;
}

/** Everything that the register says of a person; it takes the place of what it said before. */
@Example<PersonDetailsDto>({
  name: 'Nguyễn Văn A',
  posts: [{ title: 'Vụ trưởng', agency: 'bkhcn', from: '2025-03-01' }],
})
export class PersonDetailsDto {
  @Field(NAME)
  readonly name!: string;

  @NestedList(() => PostDto, { most: 100 })
  readonly posts!: PostDto[];
}

@Example<RegisterPersonDto>({
  id: 'p-4f1c',
  name: 'Nguyễn Văn A',
  posts: [{ title: 'Vụ trưởng', agency: 'bkhcn', from: '2025-03-01' }],
})
export class RegisterPersonDto extends PersonDetailsDto {
  @OptionalField(ID, 'The pseudonymous id; made by the ledger if left out. It must tell nothing.')
  readonly id?: string | null;
}

@Example<ErasePersonDto>({ reason: 'Theo yêu cầu xóa dữ liệu cá nhân, Công văn 12/BNV-TCCB' })
export class ErasePersonDto {
  @Field(PURPOSE, 'Why, and by which document.')
  readonly reason!: string;
}

export class LookUpQuery {
  @Field(PURPOSE, 'What the name is needed for. It is kept, with who asked and when.')
  readonly purpose!: string;
}

export class LookUpsQuery {
  @OptionalField(ID, 'Only look-ups of this person.')
  readonly person?: string;

  @OptionalField(DECIMAL, 'Only look-ups before this number: the last of the page before.')
  readonly before?: string;
}

export class PostAnswer {
  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly agency!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  readonly from!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  readonly to!: string | null;
}

export class PersonAnswer {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: [PostAnswer] })
  readonly posts!: readonly PostAnswer[];

  @ApiProperty({ format: 'date-time' })
  readonly registeredAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  readonly correctedAt!: string | null;
}

export class ErasureAnswer {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ format: 'date-time' })
  readonly erasedAt!: string;
}

export class LookUpAnswer {
  @ApiProperty()
  readonly number!: string;

  @ApiProperty()
  readonly person!: string;

  @ApiProperty({ format: 'date-time' })
  readonly lookedUpAt!: string;

  @ApiProperty({ description: 'Who asked.' })
  readonly by!: string;

  @ApiProperty({ description: 'For which agency.' })
  readonly agency!: string;

  @ApiProperty()
  readonly purpose!: string;

  @ApiProperty({ description: 'False where the register knew nobody of that id.' })
  readonly found!: boolean;
}

export class LookUpsAnswer {
  @ApiProperty({ type: [LookUpAnswer], description: 'The latest first.' })
  readonly lookUps!: readonly LookUpAnswer[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The `before` of the next page; null on the last.',
  })
  readonly next!: string | null;
}
