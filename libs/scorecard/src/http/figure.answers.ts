import { SourceDto } from '@ledger/agency';
import { DELAY_AGES } from '@ledger/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { BESIDE, BUCKETS } from '../domain/obligation/bucket.js';
import { StandingDto } from './opened-figure.answers.js';
import { CoordinatorRecordDto, ExtensionsDto, HandOverLagDto } from './dealing.answers.js';
import { countsOf, NUMBER_OR_NULL, PeriodDto, SeenFromDto, TEXT_OR_NULL } from './seen.answers.js';

/** Which rules were applied. */
export class PolicyVersionDto {
  @ApiProperty({ description: 'Its name, for good.' })
  readonly policy!: string;

  @ApiProperty({ format: 'date', description: 'The day from which it holds, until the next one.' })
  readonly from!: string;

  @ApiProperty({ description: 'SHA-256 of the rules as canonical JSON.' })
  readonly rules!: string;

  @ApiProperty({ type: SourceDto, description: 'The document that it rests on.' })
  readonly source!: SourceDto;
}

class PartDto {
  @ApiProperty({ enum: ['taskGroup', 'priority', 'document', 'tier'] })
  readonly by!: string;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null where the assignment leaves it open.' })
  readonly value!: string | null;

  @ApiProperty(countsOf(BUCKETS))
  readonly buckets!: object;

  @ApiProperty()
  readonly total!: number;
}

export class CountedRateDto extends SeenFromDto {
  @ApiProperty({ examples: ['on-time'] })
  readonly name!: string;

  @ApiProperty()
  readonly numerator!: number;

  @ApiProperty()
  readonly denominator!: number;

  @ApiProperty({ description: 'What the denominator counts.', examples: ['completed'] })
  readonly of!: string;

  @ApiProperty({ description: 'The same in words.' })
  readonly denominatorName!: string;

  @ApiProperty({ ...NUMBER_OR_NULL, description: 'To four places; null with nothing to count.' })
  readonly value!: number | null;
}

class RateDto extends CountedRateDto {
  @ApiProperty({ type: [String], description: 'Those behind the numerator.' })
  readonly obligations!: readonly string[];
}

export class CountedAwaitedDto {
  @ApiProperty({ enum: ['acceptance', 'signature', 'extension'] })
  readonly what!: string;

  @ApiProperty({ description: 'The agency, or the kind of body that signs.' })
  readonly with!: string;

  @ApiProperty({ format: 'date-time', description: 'Since when the oldest lies there.' })
  readonly since!: string;

  @ApiProperty()
  readonly count!: number;
}

class AwaitedDto extends CountedAwaitedDto {
  @ApiProperty({ type: [String] })
  readonly obligations!: readonly string[];
}

class NamedFigureDto {
  @ApiProperty({ examples: ['buckets.openOverdue'], description: 'The name that opens it.' })
  readonly figure!: string;

  @ApiProperty({ ...NUMBER_OR_NULL, description: 'Rounded as it is shown; null without data.' })
  readonly value!: number | null;

  @ApiProperty({ description: 'How many obligations are behind it.' })
  readonly obligations!: number;
}

class OpensDto {
  @ApiProperty({ description: 'A figure, as a URI template with its name.' })
  readonly figure!: string;

  @ApiProperty({ description: 'The events of an obligation, as a URI template with its id.' })
  readonly events!: string;
}

const AGEING = {
  type: 'object' as const,
  properties: Object.fromEntries(
    DELAY_AGES.map((age) => [age, { type: 'array' as const, items: { type: 'string' as const } }]),
  ),
  required: [...DELAY_AGES],
  description: 'Overdue obligations by the days that they are late.',
};

/** What obligations come to, counted. */
export class CountedFiguresDto extends SeenFromDto {
  @ApiProperty({ type: PeriodDto })
  readonly period!: PeriodDto;

  @ApiProperty({ type: PolicyVersionDto })
  readonly policyVersion!: PolicyVersionDto;

  @ApiProperty({ ...countsOf(BUCKETS), description: 'Obligations; the six partition the total.' })
  readonly buckets!: object;

  @ApiProperty({ ...countsOf(BESIDE), description: 'Obligations outside the total.' })
  readonly beside!: object;

  @ApiProperty({ description: 'Obligations.' })
  readonly total!: number;

  @ApiProperty({
    ...countsOf(['total', 'completedOnTime', 'completedLate']),
    description: 'Tasks: complete when all their obligations are, late if any is.',
  })
  readonly tasks!: object;

  @ApiProperty({ type: [PartDto] })
  readonly breakdowns!: readonly PartDto[];

  @ApiProperty({ type: [NamedFigureDto] })
  readonly figures!: readonly NamedFigureDto[];

  @ApiProperty({ type: OpensDto })
  readonly opens!: OpensDto;
}

/** What obligations come to, whoever answers for them. */
export class FiguresDto extends CountedFiguresDto {
  @ApiProperty({ type: [RateDto] })
  readonly rates!: readonly RateDto[];

  @ApiProperty(AGEING)
  readonly ageing!: object;

  @ApiProperty({ type: [String] })
  readonly cancelledWhenOverdue!: readonly string[];

  @ApiProperty({ type: [AwaitedDto], description: 'Most first.' })
  readonly awaiting!: readonly AwaitedDto[];

  @ApiProperty({ type: [HandOverLagDto] })
  readonly handOverLags!: readonly HandOverLagDto[];

  @ApiProperty({ type: ExtensionsDto })
  readonly extensions!: ExtensionsDto;

  @ApiProperty({ type: [CoordinatorRecordDto] })
  readonly coordination!: readonly CoordinatorRecordDto[];

  @ApiProperty({ type: [StandingDto] })
  readonly obligations!: readonly StandingDto[];
}
