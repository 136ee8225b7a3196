import { PageAnswer } from '@ledger/platform';
import { ApiProperty } from '@nestjs/swagger';
import { BESIDE, BUCKETS } from '../domain/obligation/bucket.js';
import { NUMBER_OR_NULL, TEXT_OR_NULL } from './seen.answers.js';

class DueInstantDto {
  @ApiProperty({ format: 'date-time', description: '24:00 of the last day, exclusive.' })
  readonly at!: string;

  @ApiProperty({ format: 'date-time', description: 'The period that holds it counts it.' })
  readonly falls!: string;

  @ApiProperty({ description: 'Who answered at it, and keeps it.' })
  readonly answerable!: string;

  @ApiProperty()
  readonly missed!: boolean;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'When the delay ended that began with it.' })
  readonly until!: string | null;
}

class MissDto extends DueInstantDto {
  @ApiProperty({ description: 'Its cause was confirmed as objective.' })
  readonly excused!: boolean;

  @ApiProperty({ description: 'It costs points and fails gates.' })
  readonly counts!: boolean;
}

class DelayDto {
  @ApiProperty({ format: 'date-time' })
  readonly since!: string;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'Others have had the work from here on.' })
  readonly heldFrom!: string | null;
}

class WaitingForDto {
  @ApiProperty({ enum: ['acceptance', 'signature', 'extension'] })
  readonly what!: string;

  @ApiProperty({ description: 'The agency, or the kind of body that signs.' })
  readonly with!: string;

  @ApiProperty({ format: 'date-time' })
  readonly since!: string;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'Inclusive; null for as long as it lies there.' })
  readonly until!: string | null;
}

/** How an obligation stands on a card, and why it counts there. */
export class StandingDto {
  @ApiProperty()
  readonly obligation!: string;

  @ApiProperty({ description: 'The task that it counts under.' })
  readonly task!: string;

  @ApiProperty({ description: 'Who answers now, or did last.' })
  readonly answerable!: string;

  @ApiProperty({ enum: [...BUCKETS, ...BESIDE] })
  readonly status!: string;

  @ApiProperty({ type: [String] })
  readonly marks!: readonly string[];

  @ApiProperty({ type: [String], description: 'Why ratios, gates and flags count it.' })
  readonly reasons!: readonly string[];

  @ApiProperty({ type: [DueInstantDto], description: 'Due instants that fall in the period.' })
  readonly instants!: readonly DueInstantDto[];

  @ApiProperty({ type: [MissDto], description: 'All that this side ever missed of it.' })
  readonly misses!: readonly MissDto[];

  @ApiProperty({ type: DelayDto, nullable: true })
  readonly overdue!: DelayDto | null;

  @ApiProperty({ type: [WaitingForDto] })
  readonly awaiting!: readonly WaitingForDto[];

  @ApiProperty({ description: 'A term to report ended in silence in the period.' })
  readonly silent!: boolean;
}

export class OpenedObligationDto extends StandingDto {
  @ApiProperty({
    description: 'Where its events are, of those that hold at T and were known at the position.',
    examples: ['/v1/tasks/t-1/history?asOf=2025-07-15T17%3A00%3A00.000Z&position=812'],
  })
  readonly events!: string;
}

/** The obligations behind one figure. */
export class OpenedFigurePage extends PageAnswer {
  @ApiProperty({ examples: ['buckets.openOverdue'] })
  readonly figure!: string;

  @ApiProperty({ ...NUMBER_OR_NULL, description: 'The figure, rounded as it is shown.' })
  readonly value!: number | null;

  @ApiProperty({ description: 'Obligations behind it, on all pages together.' })
  readonly count!: number;

  @ApiProperty({ type: [OpenedObligationDto], description: 'In order of their ids.' })
  readonly items!: readonly OpenedObligationDto[];
}
