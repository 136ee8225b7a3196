import { ApiProperty } from '@nestjs/swagger';
import type { Age, DeadlineItem, OverdueItem } from '../../read/lists/deadline.lists.js';
import type { MarkItem } from '../../read/lists/marks.list.js';
import type { WaitingItem } from '../../read/lists/waiting.list.js';
import { WAITS, type WaitKind } from '../../read/register/task-wait.js';

const INSTANT = { format: 'date-time' };
const INSTANT_OR_NULL = { type: String, format: 'date-time', nullable: true };
const TEXT_OR_NULL = { type: String, nullable: true };

/** What every page says of itself. */
class PageAnswer {
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Cursor of the next page; null on the last.' })
  readonly next!: string | null;

  @ApiProperty({ ...INSTANT, description: 'T that all pages of this list show, exclusive.' })
  readonly asOf!: string;

  @ApiProperty({ description: 'K that all pages of this list show.' })
  readonly position!: string;
}

export class WaitingItemDto implements WaitingItem {
  @ApiProperty()
  readonly task!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty(TEXT_OR_NULL)
  readonly answerable!: string | null;

  @ApiProperty({ enum: WAITS })
  readonly what!: WaitKind;

  @ApiProperty(TEXT_OR_NULL)
  readonly about!: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly preparedBy!: string | null;

  @ApiProperty(INSTANT)
  readonly since!: string;

  @ApiProperty()
  readonly days!: number;

  @ApiProperty(INSTANT_OR_NULL)
  readonly endsAt!: string | null;

  @ApiProperty()
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

  @ApiProperty()
  readonly answerable!: string;

  @ApiProperty()
  readonly assigner!: string;

  @ApiProperty({ ...INSTANT, description: 'What the list is sorted by.' })
  readonly at!: string;

  @ApiProperty()
  readonly missedBefore!: boolean;
}

export class DeadlinePage extends PageAnswer {
  @ApiProperty({ type: [DeadlineItemDto] })
  readonly items!: readonly DeadlineItemDto[];
}

export class OverdueItemDto extends DeadlineItemDto implements OverdueItem {
  @ApiProperty()
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

  @ApiProperty(TEXT_OR_NULL)
  readonly answerable!: string | null;

  @ApiProperty()
  readonly assigner!: string;

  @ApiProperty()
  readonly whenOverdue!: boolean;
}

export class MarksPage extends PageAnswer {
  @ApiProperty({ type: [MarkItemDto], description: 'Latest recorded first.' })
  readonly items!: readonly MarkItemDto[];
}
