import { ApiProperty } from '@nestjs/swagger';
import type { Text } from '@ledger/platform';
import type { SeenAnswer } from '../../read/answers.js';
import type { FieldChange } from '../../read/replay/difference.js';
import type { Replayed } from '../../read/replay/replay.js';
import type { TaskView } from '../../read/replay/task-view.js';

const FOUND = {
  enum: ['nothing-recorded', 'not-assigned', 'task'],
  description: 'Whether anything was recorded by then, and held by then.',
};
/** The views themselves are typed where they are folded; a schema of theirs would be a second copy. */
const VIEW = [
  'The task as it stood; null where none was found. `kind` is `obligation` (one agency answers) or `collective`; `phase` is',
  'where it is in its life, and `status` what follows for it at that point: in time or overdue, since when, and every due',
  'instant that was missed. `assignment` is what was assigned, `lead` or `leads` who answers, `parties` who assigns and verifies,',
  '`term` the deadline in force, `chain` every one there ever was, `papers` what awaits a signature, `claim` and `extension` what',
  'awaits a decision, `clocks` the terms of the house that run. What happened is told by its history.',
].join(' ');

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
    description: VIEW,
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

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Cursor of the next page; null on the last, and where all is told at once.',
  })
  readonly next!: string | null;
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
