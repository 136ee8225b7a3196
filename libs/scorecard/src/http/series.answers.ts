import { ApiProperty } from '@nestjs/swagger';
import { NUMBER_OR_NULL, PeriodDto, SeenFromDto } from './seen.answers.js';

class FigureValueDto {
  @ApiProperty({ examples: ['rates.on-time'] })
  readonly figure!: string;

  @ApiProperty({ ...NUMBER_OR_NULL, description: 'Null without data.' })
  readonly value!: number | null;
}

class SeriesPointDto extends SeenFromDto {
  @ApiProperty({ type: PeriodDto })
  readonly period!: PeriodDto;

  @ApiProperty({ type: [FigureValueDto] })
  readonly figures!: readonly FigureValueDto[];
}

/** The figures of an agency over time, all known at one K. */
export class SeriesAnswer {
  @ApiProperty()
  readonly agency!: string;

  @ApiProperty({ format: 'date-time' })
  readonly knownAt!: string;

  @ApiProperty()
  readonly position!: string;

  @ApiProperty({ type: [SeriesPointDto] })
  readonly points!: readonly SeriesPointDto[];
}
