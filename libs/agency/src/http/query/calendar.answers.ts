import type { WeekendRule } from '@ledger/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { HolidayDto, SwapDayDto } from '../calendar.dto.js';
import { SeenAnswer } from './seen.answers.js';

export class CalendarYearAnswer extends SeenAnswer {
  @ApiProperty({ examples: [2025] })
  readonly year!: number;

  @ApiProperty({
    description:
      'All days of the year are announced; as long as they are not, none of them counts.',
  })
  readonly complete!: boolean;

  @ApiProperty({ enum: ['saturday-sunday', 'sunday'], description: 'The days off of every week.' })
  readonly weekend!: WeekendRule;

  @ApiProperty({ type: [HolidayDto] })
  readonly holidays!: readonly HolidayDto[];

  @ApiProperty({ type: [SwapDayDto] })
  readonly swapDays!: readonly SwapDayDto[];
}
