import { ApiProperty } from '@nestjs/swagger';
import { PolicyVersionDto } from './figure.answers.js';
import {
  NUMBER_OR_NULL,
  PeriodDto,
  POINTS_OR_NULL,
  RATING_OR_NULL,
  SeenFromDto,
  TEXT_OR_NULL,
  type PointsDto,
} from './seen.answers.js';

class PlaceDto {
  @ApiProperty()
  readonly agency!: string;

  @ApiProperty({ ...TEXT_OR_NULL, enum: ['central', 'province', 'commune', null] })
  readonly tier!: string | null;

  @ApiProperty({
    ...NUMBER_OR_NULL,
    description:
      'From 1; those with the same points share the best of theirs. Null without points.',
  })
  readonly place!: number | null;

  @ApiProperty()
  readonly tied!: boolean;

  @ApiProperty({ description: 'So few obligations that the place says little.' })
  readonly smallNumber!: boolean;

  @ApiProperty({ description: 'Obligations that count.' })
  readonly counted!: number;

  @ApiProperty(POINTS_OR_NULL)
  readonly total!: PointsDto | null;

  @ApiProperty(POINTS_OR_NULL)
  readonly results!: PointsDto | null;

  @ApiProperty(RATING_OR_NULL)
  readonly rating!: string | null;
}

class QuotaDto {
  @ApiProperty({ description: 'How many may be excellent.' })
  readonly places!: number;

  @ApiProperty({ type: [String] })
  readonly within!: readonly string[];

  @ApiProperty({ type: [String], description: 'Among these a person decides.' })
  readonly tiedAtBorder!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly beyond!: readonly string[];
}

class RankingOpensDto {
  @ApiProperty({ description: 'The card of an agency, as a URI template with its id.' })
  readonly card!: string;
}

/** The agencies of a peer group by points. */
export class RankingDto extends SeenFromDto {
  @ApiProperty()
  readonly peerGroup!: string;

  @ApiProperty({ type: PeriodDto })
  readonly period!: PeriodDto;

  @ApiProperty({ type: PolicyVersionDto })
  readonly policyVersion!: PolicyVersionDto;

  @ApiProperty({ type: [PlaceDto], description: 'Best first, those without points last.' })
  readonly places!: readonly PlaceDto[];

  @ApiProperty({ type: QuotaDto })
  readonly quota!: QuotaDto;

  @ApiProperty({ type: RankingOpensDto })
  readonly opens!: RankingOpensDto;
}
