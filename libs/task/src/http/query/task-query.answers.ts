import { ApiProperty } from '@nestjs/swagger';
import type { Text } from '@ledger/platform';
import type { SeenAnswer } from '../../read/answers.js';
import type { FieldChange } from '../../read/replay/difference.js';
import type { Replayed } from '../../read/replay/replay.js';
import type { TaskView } from '../../read/replay/task-view.js';
import type {
  ChildStanding,
  MemberCount,
  TaskRollUp,
  TierCount,
} from '../../read/roll-up/task-roll-up.js';

const FOUND = { enum: ['nothing-recorded', 'not-assigned', 'task'] };
const ANY_VALUE = {
  nullable: true,
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'object', additionalProperties: true },
    { type: 'array', items: {} },
  ],
};

class TextDto implements Text {
  @ApiProperty()
  readonly vi!: string;

  @ApiProperty()
  readonly en!: string;
}

/** From where it was really looked. */
export class SeenDto implements SeenAnswer {
  @ApiProperty({ format: 'date-time', description: 'T, exclusive: what held before it is seen.' })
  readonly asOf!: string;

  @ApiProperty({ format: 'date-time', description: 'K, exclusive: what was recorded before it.' })
  readonly knownAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Last revision that was known.' })
  readonly revision!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Position of that revision.' })
  readonly position!: string | null;

  @ApiProperty({ description: 'T lies after K.' })
  readonly forecast!: boolean;
}

class FoundAnswer {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty(FOUND)
  readonly found!: Replayed['found'];

  @ApiProperty({ type: SeenDto })
  readonly seen!: SeenDto;
}

export class ReplayAnswer extends FoundAnswer {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'The task as it stood, with its derived status; null where none was found.',
  })
  readonly task!: TaskView | null;
}

export class TaskAnswer extends ReplayAnswer {
  @ApiProperty({ type: [String], description: 'The actions now open to the caller.' })
  readonly actions!: readonly string[];
}

export class HistoryEntryDto {
  @ApiProperty({ format: 'uuid' })
  readonly event!: string;

  @ApiProperty({ examples: ['task.acknowledged'] })
  readonly type!: string;

  @ApiProperty()
  readonly revision!: string;

  @ApiProperty()
  readonly position!: string;

  @ApiProperty({ format: 'date-time' })
  readonly recordedAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly effectiveAt!: string;

  @ApiProperty()
  readonly enteredLate!: boolean;

  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly actor!: object;

  @ApiProperty({
    type: [String],
    description:
      'Other events that it is about: what it corrects, or what a predecessor did that counts for its successor.',
  })
  readonly about!: readonly string[];

  @ApiProperty({ type: TextDto })
  readonly sentence!: TextDto;
}

export class HistoryAnswer extends FoundAnswer {
  @ApiProperty({ type: [HistoryEntryDto], description: 'In the order in which things happened.' })
  readonly entries!: readonly HistoryEntryDto[];
}

class SideDto {
  @ApiProperty(FOUND)
  readonly found!: Replayed['found'];

  @ApiProperty({ type: SeenDto })
  readonly seen!: SeenDto;
}

class FieldChangeDto implements FieldChange {
  @ApiProperty({ examples: ['term.due.lastDay'] })
  readonly field!: string;

  @ApiProperty(ANY_VALUE)
  readonly before!: unknown;

  @ApiProperty(ANY_VALUE)
  readonly after!: unknown;
}

export class DifferenceAnswer {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ type: SideDto })
  readonly from!: SideDto;

  @ApiProperty({ type: SideDto })
  readonly to!: SideDto;

  @ApiProperty({ type: [FieldChangeDto] })
  readonly changes!: readonly FieldChangeDto[];

  @ApiProperty({ type: [HistoryEntryDto], description: 'Seen only from the second point.' })
  readonly added!: readonly HistoryEntryDto[];

  @ApiProperty({ type: [HistoryEntryDto], description: 'Seen only from the first point.' })
  readonly removed!: readonly HistoryEntryDto[];
}

class MemberCountDto implements MemberCount {
  @ApiProperty()
  readonly total!: number;

  @ApiProperty()
  readonly completed!: number;

  @ApiProperty()
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

  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly obligations!: TaskRollUp['obligations'];

  @ApiProperty({ type: Number, nullable: true })
  readonly averagePercent!: number | null;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly children!: readonly ChildStanding[];
}
