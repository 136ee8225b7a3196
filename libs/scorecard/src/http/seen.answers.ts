import { ApiProperty } from '@nestjs/swagger';
import { RATINGS } from '../domain/policy/scoring-policy.js';

/** From where an answer was looked at. */
export class SeenFromDto {
  @ApiProperty({ format: 'date-time', description: 'T, exclusive: what held before it is seen.' })
  readonly asOf!: string;

  @ApiProperty({ format: 'date-time', description: 'K, exclusive: what was recorded before it.' })
  readonly knownAt!: string;

  @ApiProperty({ description: 'The last position that was known.' })
  readonly position!: string;

  @ApiProperty({ description: 'The policy that was applied.' })
  readonly policy!: string;

  @ApiProperty({ description: 'T lies after K, so that it was looked ahead.' })
  readonly forecast!: boolean;
}

export class PeriodDto {
  @ApiProperty({ examples: ['2025-Q2'] })
  readonly name!: string;

  @ApiProperty({ enum: ['month', 'quarter', 'half-year', 'year', 'range'] })
  readonly kind!: string;

  @ApiProperty({ format: 'date' })
  readonly firstDay!: string;

  @ApiProperty({ format: 'date' })
  readonly lastDay!: string;
}

/** Points rounded half-up to one place, and as they were computed. */
export class PointsDto {
  @ApiProperty({ examples: ['68.8'] })
  readonly shown!: string;

  @ApiProperty({ examples: ['413/6'] })
  readonly exact!: string;
}

export const POINTS_OR_NULL = { type: PointsDto, nullable: true } as const;
export const NUMBER_OR_NULL = { type: Number, nullable: true } as const;
export const TEXT_OR_NULL = { type: String, nullable: true } as const;
export const RATING_OR_NULL = { ...TEXT_OR_NULL, enum: [...RATINGS, null] };

/** How often each of several things occurs. */
export function countsOf(names: readonly string[]) {
  return {
    type: 'object' as const,
    properties: Object.fromEntries(names.map((name) => [name, { type: 'integer' as const }])),
    required: [...names],
  };
}
