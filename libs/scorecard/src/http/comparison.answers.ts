import { ApiProperty } from '@nestjs/swagger';
import { BESIDE, BUCKETS } from '../domain/obligation/bucket.js';
import {
  NUMBER_OR_NULL,
  PeriodDto,
  POINTS_OR_NULL,
  RATING_OR_NULL,
  SeenFromDto,
  type PointsDto,
} from './seen.answers.js';

class FigureChangeDto {
  @ApiProperty({ examples: ['buckets.openOverdue'] })
  readonly figure!: string;

  @ApiProperty(NUMBER_OR_NULL)
  readonly from!: number | null;

  @ApiProperty(NUMBER_OR_NULL)
  readonly to!: number | null;
}

class ObligationSideDto {
  @ApiProperty({ enum: [...BUCKETS, ...BESIDE] })
  readonly status!: string;

  @ApiProperty({ type: [String] })
  readonly marks!: readonly string[];

  @ApiProperty({ type: [String], description: 'Why ratios, gates and flags count it.' })
  readonly reasons!: readonly string[];
}

export class ObligationChangeDto {
  @ApiProperty()
  readonly obligation!: string;

  @ApiProperty({ type: ObligationSideDto, nullable: true, description: 'Null if not on the card.' })
  readonly from!: ObligationSideDto | null;

  @ApiProperty({ type: ObligationSideDto, nullable: true, description: 'Null if not on the card.' })
  readonly to!: ObligationSideDto | null;
}

class CauseDto {
  @ApiProperty({ enum: ['ratio', 'weights-or-points', 'rating-rules'] })
  readonly cause!: string;

  @ApiProperty({ required: false, description: 'The ratio that counts another share.' })
  readonly ratio?: string;

  @ApiProperty({ required: false, type: [String], description: 'The gates that fail now.' })
  readonly failed?: readonly string[];
}

class ChangeDto {
  @ApiProperty({ type: [CauseDto], description: 'Why the score differs.' })
  readonly because!: readonly CauseDto[];

  @ApiProperty({ type: [FigureChangeDto] })
  readonly figures!: readonly FigureChangeDto[];

  @ApiProperty({ type: [ObligationChangeDto] })
  readonly obligations!: readonly ObligationChangeDto[];
}

class ScoredSideDto extends SeenFromDto {
  @ApiProperty(POINTS_OR_NULL)
  readonly total!: PointsDto | null;

  @ApiProperty(RATING_OR_NULL)
  readonly rating!: string | null;
}

/** How two cards of one agency differ; what is the same is left out. */
export class ComparisonAnswer extends ChangeDto {
  @ApiProperty()
  readonly agency!: string;

  @ApiProperty({ type: [String] })
  readonly predecessors!: readonly string[];

  @ApiProperty({ type: PeriodDto })
  readonly period!: PeriodDto;

  @ApiProperty({ type: ScoredSideDto })
  readonly from!: ScoredSideDto;

  @ApiProperty({ type: ScoredSideDto })
  readonly to!: ScoredSideDto;
}

class PlaceSideDto {
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'From 1; null without points.' })
  readonly place!: number | null;

  @ApiProperty()
  readonly tied!: boolean;

  @ApiProperty(POINTS_OR_NULL)
  readonly total!: PointsDto | null;

  @ApiProperty(RATING_OR_NULL)
  readonly rating!: string | null;
}

class PeerChangeDto extends ChangeDto {
  @ApiProperty()
  readonly agency!: string;

  @ApiProperty({ type: PlaceSideDto, nullable: true, description: 'Null if not in the group.' })
  readonly from!: PlaceSideDto | null;

  @ApiProperty({ type: PlaceSideDto, nullable: true, description: 'Null if not in the group.' })
  readonly to!: PlaceSideDto | null;
}

/** The agencies of a peer group that do not stand as they did; the others are left out. */
export class PeerComparisonAnswer {
  @ApiProperty()
  readonly peerGroup!: string;

  @ApiProperty({ type: PeriodDto })
  readonly period!: PeriodDto;

  @ApiProperty({ type: SeenFromDto })
  readonly from!: SeenFromDto;

  @ApiProperty({ type: SeenFromDto })
  readonly to!: SeenFromDto;

  @ApiProperty({ description: 'Agencies that were compared, changed or not.' })
  readonly compared!: number;

  @ApiProperty({ type: [PeerChangeDto] })
  readonly changes!: readonly PeerChangeDto[];
}
