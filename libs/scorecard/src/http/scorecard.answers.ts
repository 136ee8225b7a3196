import { SourceDto } from '@ledger/agency';
import { ApiProperty } from '@nestjs/swagger';
import { RATINGS, RATIOS } from '../domain/policy/scoring-policy.js';
import { CoordinatorRecordDto } from './dealing.answers.js';
import { FiguresDto } from './figure.answers.js';
import {
  NUMBER_OR_NULL,
  POINTS_OR_NULL,
  RATING_OR_NULL,
  TEXT_OR_NULL,
  type PointsDto,
} from './seen.answers.js';

class RatioDto {
  @ApiProperty({ enum: RATIOS })
  readonly name!: string;

  @ApiProperty({ description: 'Exact.', examples: ['19/4'] })
  readonly numerator!: string;

  @ApiProperty()
  readonly denominator!: number;

  @ApiProperty({ ...NUMBER_OR_NULL, description: 'To four places.' })
  readonly value!: number | null;
}

export class CountedGateDto {
  @ApiProperty({ examples: ['all-on-time'] })
  readonly gate!: string;

  @ApiProperty({ enum: ['met', 'failed', 'unknown'] })
  readonly outcome!: string;
}

class GateDto extends CountedGateDto {
  @ApiProperty({ type: [String], description: 'The obligations for which it failed.' })
  readonly obligations!: readonly string[];
}

export class RatingCheckDto {
  @ApiProperty({ enum: RATINGS })
  readonly rating!: string;

  @ApiProperty()
  readonly enoughPoints!: boolean;
}

class CheckDto extends RatingCheckDto {
  @ApiProperty({ type: [GateDto] })
  readonly gates!: readonly GateDto[];
}

export class ProposedDto {
  @ApiProperty(RATING_OR_NULL)
  readonly rating!: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why there are figures and no rating.' })
  readonly unrated!: string | null;
}

class ProposalDto extends ProposedDto {
  @ApiProperty({ type: [CheckDto], description: 'From the best rating down to the one proposed.' })
  readonly checks!: readonly CheckDto[];
}

export class PointsScoredDto {
  @ApiProperty({ type: [RatioDto] })
  readonly ratios!: readonly RatioDto[];

  @ApiProperty(POINTS_OR_NULL)
  readonly results!: PointsDto | null;

  @ApiProperty(POINTS_OR_NULL)
  readonly common!: PointsDto | null;

  @ApiProperty(POINTS_OR_NULL)
  readonly total!: PointsDto | null;
}

class ScoreDto extends PointsScoredDto {
  @ApiProperty({ type: ProposalDto, description: 'For a person to decide on.' })
  readonly proposal!: ProposalDto;
}

class LossDto {
  @ApiProperty()
  readonly obligation!: string;

  @ApiProperty({ enum: RATIOS })
  readonly ratio!: string;

  @ApiProperty(POINTS_OR_NULL)
  readonly points!: PointsDto | null;

  @ApiProperty({
    enum: ['weights', 'perMajorError', 'perMissedInstant'],
    description: 'The place in the policy that takes the points off.',
  })
  readonly rule!: string;

  @ApiProperty({ type: [String], description: 'The missed instants that cost them.' })
  readonly missed!: readonly string[];

  @ApiProperty({ description: 'The major errors that cost them.' })
  readonly majorErrors!: number;

  @ApiProperty({ type: SourceDto, description: 'The document that the rule rests on.' })
  readonly source!: SourceDto;
}

export class HeadReviewDto {
  @ApiProperty({ description: 'A flag for people to look at, never a sanction.' })
  readonly flagged!: boolean;

  @ApiProperty(NUMBER_OR_NULL)
  readonly completedShare!: number | null;

  @ApiProperty()
  readonly completedBelow!: string;

  @ApiProperty({ enum: ['long-enough', 'too-short', 'unknown'] })
  readonly tenure!: string;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'The pseudonymous id of the head.' })
  readonly person!: string | null;
}

/** The scorecard of an agency. */
export class ScorecardDto extends FiguresDto {
  @ApiProperty()
  readonly agency!: string;

  @ApiProperty({ type: [String] })
  readonly predecessors!: readonly string[];

  @ApiProperty({ type: CoordinatorRecordDto, description: 'What others asked of it.' })
  readonly asCoordinator!: CoordinatorRecordDto;

  @ApiProperty({ type: ScoreDto })
  readonly score!: ScoreDto;

  @ApiProperty({ type: [LossDto], description: 'Every point that it did not get.' })
  readonly losses!: readonly LossDto[];

  @ApiProperty({ type: HeadReviewDto, nullable: true, description: 'Null but for a year.' })
  readonly headReview!: HeadReviewDto | null;
}

/** How a programme stands; nobody is scored for it as a whole. */
export class ProgrammeDto extends FiguresDto {
  @ApiProperty()
  readonly programme!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: [String] })
  readonly documents!: readonly string[];
}
