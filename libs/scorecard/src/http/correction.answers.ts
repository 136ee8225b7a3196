import { PageAnswer } from '@ledger/platform';
import { ApiProperty } from '@nestjs/swagger';
import { CloseItemDto, ScopeDto } from './close.answers.js';
import { ObligationChangeDto } from './comparison.answers.js';
import { TEXT_OR_NULL } from './seen.answers.js';

class CorrectingEventDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ examples: ['task.suspended'] })
  readonly type!: string;

  @ApiProperty()
  readonly stream!: string;

  @ApiProperty()
  readonly position!: string;

  @ApiProperty()
  readonly revision!: string;

  @ApiProperty({ format: 'date-time' })
  readonly recordedAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly effectiveAt!: string;

  @ApiProperty()
  readonly enteredLate!: boolean;
}

/** Of lists only what is in one of them and not in the other. */
const FIGURE = {
  oneOf: [
    { type: 'string' as const, nullable: true },
    { type: 'number' as const },
    { type: 'boolean' as const },
    { type: 'array' as const, items: {} },
  ],
};

class FigureCorrectionDto {
  @ApiProperty({ examples: ['buckets.openOverdue'] })
  readonly figure!: string;

  @ApiProperty({ ...FIGURE, description: 'As it was closed; null where there was nothing.' })
  readonly from!: unknown;

  @ApiProperty({ ...FIGURE, description: 'As it is known by now.' })
  readonly to!: unknown;
}

class ObligationCorrectionDto extends ObligationChangeDto {
  @ApiProperty({
    type: [FigureCorrectionDto],
    description: 'What is scored of it that is not as it was, by the names of its members.',
  })
  readonly facts!: readonly FigureCorrectionDto[];

  @ApiProperty({ type: [CorrectingEventDto], description: 'What makes the difference.' })
  readonly events!: readonly CorrectingEventDto[];
}

/** What is known of a closed period by now, and was not when it was closed. */
export class CorrectionsAnswer extends CloseItemDto {
  @ApiProperty({ format: 'date-time', description: 'T of the close, exclusive.' })
  readonly asOf!: string;

  @ApiProperty({ format: 'date-time', description: 'K, exclusive: what was recorded before it.' })
  readonly knownAt!: string;

  @ApiProperty({ description: 'The position of the close in this log, exclusive.' })
  readonly since!: string;

  @ApiProperty({ description: 'The last position that is known.' })
  readonly upTo!: string;

  @ApiProperty({ type: [FigureCorrectionDto] })
  readonly figures!: readonly FigureCorrectionDto[];

  @ApiProperty({ type: [ObligationCorrectionDto], description: 'In order of their ids.' })
  readonly obligations!: readonly ObligationCorrectionDto[];

  @ApiProperty({
    type: [CorrectingEventDto],
    description: 'Common points, heads and ends of agencies.',
  })
  readonly otherEvents!: readonly CorrectingEventDto[];
}

class FedCorrectionDto {
  @ApiProperty({ format: 'uuid', description: 'The close that it corrects.' })
  readonly close!: string;

  @ApiProperty({ type: ScopeDto })
  readonly scope!: ScopeDto;

  @ApiProperty({ examples: ['2025-Q2'] })
  readonly period!: string;

  @ApiProperty({
    description: 'Where the feed tells it: the event, or the approval that followed.',
  })
  readonly at!: string;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null for an event that is of no obligation.' })
  readonly obligation!: string | null;

  @ApiProperty({ type: CorrectingEventDto })
  readonly event!: CorrectingEventDto;
}

/** One page of the feed of corrections. It has no last page. */
export class CorrectionFeedPage extends PageAnswer {
  @ApiProperty({
    type: String,
    nullable: false,
    description: 'Never null: once all is told it goes on with what is recorded later.',
  })
  declare readonly next: string;

  @ApiProperty({ type: [FedCorrectionDto], description: 'In log order.' })
  readonly items!: readonly FedCorrectionDto[];
}
