import { SourceDto } from '@ledger/agency';
import { ApiProperty } from '@nestjs/swagger';
import { RATIOS } from '../domain/policy/scoring-policy.js';
import { CountedAwaitedDto, CountedFiguresDto, CountedRateDto } from './figure.answers.js';
import {
  CountedGateDto,
  HeadReviewDto,
  PointsScoredDto,
  ProposedDto,
  RatingCheckDto,
} from './scorecard.answers.js';
import { POINTS_OR_NULL, type PointsDto } from './seen.answers.js';

class CountedCheckDto extends RatingCheckDto {
  @ApiProperty({ type: [CountedGateDto] })
  readonly gates!: readonly CountedGateDto[];
}

class CountedProposalDto extends ProposedDto {
  @ApiProperty({ type: [CountedCheckDto], description: 'From the best rating down.' })
  readonly checks!: readonly CountedCheckDto[];
}

class CountedScoreDto extends PointsScoredDto {
  @ApiProperty({ type: CountedProposalDto, description: 'For a person to decide on.' })
  readonly proposal!: CountedProposalDto;
}

class LossCountDto {
  @ApiProperty({ enum: RATIOS })
  readonly ratio!: string;

  @ApiProperty({
    enum: ['weights', 'perMajorError', 'perMissedInstant'],
    description: 'The place in the policy that takes the points off.',
  })
  readonly rule!: string;

  @ApiProperty({ ...POINTS_OR_NULL, description: 'All that were lost by it.' })
  readonly points!: PointsDto | null;

  @ApiProperty({ description: 'How many obligations lost them.' })
  readonly obligations!: number;

  @ApiProperty({ type: SourceDto, description: 'The document that the rule rests on.' })
  readonly source!: SourceDto;
}

/**
 * The scorecard of an agency, counted: every list is left out. How long hand-overs lay, requests for more time and the parts
 * of coordinators follow from no count of how obligations stand, and are left out too.
 */
export class CountedCardDto extends CountedFiguresDto {
  @ApiProperty()
  readonly agency!: string;

  @ApiProperty({ type: [String] })
  readonly predecessors!: readonly string[];

  @ApiProperty({ type: [CountedRateDto] })
  readonly rates!: readonly CountedRateDto[];

  @ApiProperty({ type: [CountedAwaitedDto], description: 'Most first.' })
  readonly awaiting!: readonly CountedAwaitedDto[];

  @ApiProperty({ type: CountedScoreDto })
  readonly score!: CountedScoreDto;

  @ApiProperty({ type: [LossCountDto], description: 'Points that it did not get, by rule.' })
  readonly lost!: readonly LossCountDto[];

  @ApiProperty({ type: HeadReviewDto, nullable: true, description: 'Null but for a year.' })
  readonly headReview!: HeadReviewDto | null;
}
