import { ApiProperty } from '@nestjs/swagger';
import type {
  ChildStanding,
  MemberCount,
  TaskRollUp,
  TierCount,
} from '../../read/roll-up/task-roll-up.js';
import { SeenDto } from './task-query.answers.js';

class MemberCountDto implements MemberCount {
  @ApiProperty({ description: 'Members as of the day of assignment.' })
  readonly total!: number;

  @ApiProperty()
  readonly completed!: number;

  @ApiProperty({ description: 'Of those, the agencies that merged since.' })
  readonly mergedSince!: number;
}

class TierCountDto extends MemberCountDto implements TierCount {
  @ApiProperty({ type: String, nullable: true })
  readonly tier!: string | null;
}

export class RollUpAnswer implements Omit<TaskRollUp, 'seen'> {
  @ApiProperty()
  readonly task!: string;

  @ApiProperty({ type: SeenDto })
  readonly seen!: SeenDto;

  @ApiProperty({ type: MemberCountDto })
  readonly members!: MemberCountDto;

  @ApiProperty({ type: [TierCountDto] })
  readonly byTier!: readonly TierCountDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Each obligation counted once, with the status of the worst.',
  })
  readonly obligations!: TaskRollUp['obligations'];

  @ApiProperty({ type: Number, nullable: true, description: 'Of the total; null without any.' })
  readonly averagePercent!: number | null;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly children!: readonly ChildStanding[];
}
