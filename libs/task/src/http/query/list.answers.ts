import { PageAnswer } from '@ledger/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { Age, DeadlineItem, OverdueItem } from '../../read/lists/deadline.lists.js';
import type { MarkItem } from '../../read/lists/marks.list.js';
import type { WaitingItem } from '../../read/lists/waiting.list.js';
import { WAITS, type WaitKind } from '../../read/register/task-wait.js';

const INSTANT = { format: 'date-time' };
const INSTANT_OR_NULL = { type: String, format: 'date-time', nullable: true };
const TEXT_OR_NULL = { type: String, nullable: true };

export class WaitingItemDto implements WaitingItem {
  @ApiProperty()
  readonly task!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'The agency that answers.' })
  readonly answerable!: string | null;

  @ApiProperty({ enum: WAITS, description: 'What it waits for.' })
  readonly what!: WaitKind;

  @ApiProperty({
    ...TEXT_OR_NULL,
    description: 'The paper, product or ask; null where it is the task itself.',
  })
  readonly about!: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'Who drew the paper up, and so does not sign it.' })
  readonly preparedBy!: string | null;

  @ApiProperty(INSTANT)
  readonly since!: string;

  @ApiProperty({ description: 'Whole days that it has lain there.' })
  readonly days!: number;

  @ApiProperty({
    ...INSTANT_OR_NULL,
    description: "The end of the house's term for it, exclusive; null where there is none.",
  })
  readonly endsAt!: string | null;

  @ApiProperty({ description: 'That term has ended.' })
  readonly lapsed!: boolean;
}

export class WaitingPage extends PageAnswer {
  @ApiProperty({ type: [WaitingItemDto], description: 'Oldest first.' })
  readonly items!: readonly WaitingItemDto[];
}

export class DeadlineItemDto implements DeadlineItem {
  @ApiProperty()
  readonly task!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ description: 'The agency that answers.' })
  readonly answerable!: string;

  @ApiProperty()
  readonly assigner!: string;

  @ApiProperty({
    ...INSTANT,
    description:
      'What the list is sorted by: when it is due, since when it is overdue, or when its lead was last heard of.',
  })
  readonly at!: string;

  @ApiProperty({ description: 'An earlier due instant was missed.' })
  readonly missedBefore!: boolean;
}

export class DeadlinePage extends PageAnswer {
  @ApiProperty({ type: [DeadlineItemDto] })
  readonly items!: readonly DeadlineItemDto[];
}

export class OverdueItemDto extends DeadlineItemDto implements OverdueItem {
  @ApiProperty({ description: 'Whole days overdue.' })
  readonly days!: number;

  @ApiProperty({ enum: ['1-30', '31-90', '91-120', 'over-120'] })
  readonly age!: Age;
}

export class OverduePage extends PageAnswer {
  @ApiProperty({ type: [OverdueItemDto], description: 'Longest overdue first.' })
  readonly items!: readonly OverdueItemDto[];
}

export class MarkItemDto implements MarkItem {
  @ApiProperty()
  readonly task!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ format: 'uuid' })
  readonly event!: string;

  @ApiProperty()
  readonly type!: string;

  @ApiProperty()
  readonly revision!: string;

  @ApiProperty(INSTANT)
  readonly effectiveAt!: string;

  @ApiProperty(INSTANT)
  readonly recordedAt!: string;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'The agency that answers.' })
  readonly answerable!: string | null;

  @ApiProperty()
  readonly assigner!: string;

  @ApiProperty({ description: 'The task was closed by it while it was overdue.' })
  readonly whenOverdue!: boolean;
}

export class MarksPage extends PageAnswer {
  @ApiProperty({ type: [MarkItemDto], description: 'Latest recorded first.' })
  readonly items!: readonly MarkItemDto[];
}
