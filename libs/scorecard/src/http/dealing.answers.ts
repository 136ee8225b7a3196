import { ApiProperty } from '@nestjs/swagger';
import { PART_STATES } from '../domain/obligation/dealings.js';
import { EXTENSION_COUNTS } from '../domain/card/extension-register.js';
import { countsOf, NUMBER_OR_NULL, TEXT_OR_NULL } from './seen.answers.js';

class LagDto {
  @ApiProperty()
  readonly count!: number;

  @ApiProperty({ ...NUMBER_OR_NULL, description: 'To one place; null without any.' })
  readonly medianDays!: number | null;

  @ApiProperty({ ...NUMBER_OR_NULL, description: 'To one place; null without any.' })
  readonly meanDays!: number | null;

  @ApiProperty(NUMBER_OR_NULL)
  readonly mostDays!: number | null;

  @ApiProperty({ type: [String] })
  readonly obligations!: readonly string[];
}

export class HandOverLagDto {
  @ApiProperty({ enum: ['acceptance', 'signature'] })
  readonly what!: string;

  @ApiProperty({
    ...TEXT_OR_NULL,
    description: 'The agency that accepts, or the kind of body that signs; null for all together.',
  })
  readonly with!: string | null;

  @ApiProperty({ type: LagDto, description: 'Those settled in the period.' })
  readonly settled!: LagDto;

  @ApiProperty({ type: LagDto, description: 'Those that still lie there.' })
  readonly running!: LagDto;
}

class ExtensionAnswerDto {
  @ApiProperty({ enum: ['granted', 'refused', 'withdrawn', 'ended'] })
  readonly as!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'The agency that decided.' })
  readonly by!: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'The due instant that was granted.' })
  readonly dueAt!: string | null;
}

class AskedExtensionDto {
  @ApiProperty()
  readonly obligation!: string;

  @ApiProperty()
  readonly request!: string;

  @ApiProperty({ enum: ['objective', 'subjective'] })
  readonly cause!: string;

  @ApiProperty({ format: 'date-time' })
  readonly askedAt!: string;

  @ApiProperty({ description: 'Asked after the due instant.' })
  readonly late!: boolean;

  @ApiProperty({ format: 'date-time', description: 'The end of the term to answer, exclusive.' })
  readonly answerBy!: string;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'The due instant in force when it was asked.' })
  readonly dueAt!: string | null;

  @ApiProperty({ type: ExtensionAnswerDto, nullable: true })
  readonly answer!: ExtensionAnswerDto | null;

  @ApiProperty({ description: 'The term to answer was over before it was answered.' })
  readonly answerLate!: boolean;
}

export class ExtensionsDto {
  @ApiProperty({ ...countsOf(EXTENSION_COUNTS), description: 'Requests, not obligations.' })
  readonly counts!: object;

  @ApiProperty({ type: [AskedExtensionDto], description: 'Oldest first.' })
  readonly requests!: readonly AskedExtensionDto[];
}

class AskedPartDto {
  @ApiProperty()
  readonly obligation!: string;

  @ApiProperty()
  readonly ask!: string;

  @ApiProperty({ format: 'date-time' })
  readonly askedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'The end of the term to answer, exclusive.' })
  readonly answerBy!: string;

  @ApiProperty(TEXT_OR_NULL)
  readonly answeredAt!: string | null;

  @ApiProperty({ enum: [...PART_STATES] })
  readonly state!: string;
}

/** How one coordinator answered. */
export class CoordinatorRecordDto {
  @ApiProperty()
  readonly coordinator!: string;

  @ApiProperty({ ...countsOf(PART_STATES), description: 'Parts, not obligations.' })
  readonly counts!: object;

  @ApiProperty({ type: [AskedPartDto] })
  readonly parts!: readonly AskedPartDto[];
}
