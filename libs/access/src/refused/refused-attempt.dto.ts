import { DECIMAL, ID, OptionalField } from '@ledger/platform';
import { ApiProperty } from '@nestjs/swagger';

export class RefusedAttemptsQuery {
  @OptionalField(ID, 'Only attempts of this person.')
  readonly person?: string;

  @OptionalField(ID, 'Only attempts of people of this agency.')
  readonly agency?: string;

  @OptionalField(DECIMAL, 'Only attempts before this number: the last of the page before.')
  readonly before?: string;
}

export class RefusedAttemptAnswer {
  @ApiProperty()
  readonly number!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty()
  readonly person!: string;

  @ApiProperty()
  readonly agency!: string;

  @ApiProperty({ type: [String] })
  readonly roles!: readonly string[];

  @ApiProperty()
  readonly method!: string;

  @ApiProperty()
  readonly path!: string;

  @ApiProperty({ description: 'Why it was refused, as the answer said.' })
  readonly code!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly params!: object;

  @ApiProperty()
  readonly traceId!: string;
}

export class RefusedAttemptsAnswer {
  @ApiProperty({ type: [RefusedAttemptAnswer], description: 'The latest first.' })
  readonly attempts!: readonly RefusedAttemptAnswer[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The `before` of the next page; null on the last.',
  })
  readonly next!: string | null;
}
