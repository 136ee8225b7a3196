import { TIERS } from '@ledger/agency';
import { DELAY_AGES } from '@ledger/kernel';
import { PageAnswer } from '@ledger/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { Overdue } from '../../domain/time/status.js';
import { PRIORITIES, TASK_GROUPS, type Priority, type TaskGroup } from '../../domain/vocabulary.js';
import { REGISTER_STATUSES, type RegisterStatus } from '../../read/obligations/register-filter.js';
import type { RegisterItem } from '../../read/obligations/register-list.js';
import type { RegisterCounts, RegisterView } from '../../read/obligations/register-view.js';

const INSTANT = { format: 'date-time' };

class OverdueDto implements Overdue {
  @ApiProperty(INSTANT)
  readonly since!: string;

  @ApiProperty({ description: 'Whole days overdue.' })
  readonly days!: number;

  @ApiProperty({ enum: DELAY_AGES })
  readonly age!: Overdue['age'];
}

export class RegisterItemDto implements RegisterItem {
  @ApiProperty({ description: 'The id under which it is found among tasks.' })
  readonly obligation!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where in its source document it stands; null where that was left open.',
  })
  readonly clause!: string | null;

  @ApiProperty({ description: 'The source document.' })
  readonly document!: string;

  @ApiProperty({ description: 'The body that assigned.' })
  readonly assigner!: string;

  @ApiProperty({ description: 'The agency that answered at T.' })
  readonly answerable!: string;

  @ApiProperty({ enum: TIERS, nullable: true, description: 'Of the agency that answered.' })
  readonly tier!: string | null;

  @ApiProperty({ enum: TASK_GROUPS, nullable: true })
  readonly taskGroup!: TaskGroup | null;

  @ApiProperty({ enum: PRIORITIES, nullable: true })
  readonly priority!: Priority | null;

  @ApiProperty({ enum: REGISTER_STATUSES, description: 'At T, as known at K.' })
  readonly status!: RegisterStatus;

  @ApiProperty(INSTANT)
  readonly assignedAt!: string;

  @ApiProperty({
    type: String,
    ...INSTANT,
    nullable: true,
    description: 'The due instant in force, exclusive; null for what is never due.',
  })
  readonly dueAt!: string | null;

  @ApiProperty({
    type: OverdueDto,
    nullable: true,
    description: 'Null unless it was open and overdue.',
  })
  readonly overdue!: OverdueDto | null;

  @ApiProperty({ description: 'Something is left open that the assigning body must fill in.' })
  readonly incomplete!: boolean;
}

const KNOWN_AT = { ...INSTANT, description: 'K as an instant, exclusive.' };
const FORECAST = { description: 'T lies after K, so that it was looked ahead.' };

export class RegisterPageAnswer extends PageAnswer {
  @ApiProperty(KNOWN_AT)
  readonly knownAt!: string;

  @ApiProperty(FORECAST)
  readonly forecast!: boolean;

  @ApiProperty({ type: [RegisterItemDto] })
  readonly items!: readonly RegisterItemDto[];
}

export class RegisterCountsAnswer implements RegisterCounts {
  @ApiProperty({ description: 'Tasks for each of which one agency answers.' })
  readonly obligations!: number;

  @ApiProperty({
    description:
      'The tasks that these obligations belong to: one for all joint leads or members of a group; of a yearly task each year is one.',
  })
  readonly tasks!: number;

  @ApiProperty({ ...INSTANT, description: 'T, exclusive.' })
  readonly asOf!: string;

  @ApiProperty(KNOWN_AT)
  readonly knownAt!: string;

  @ApiProperty({ description: 'K as a position.' })
  readonly position!: string;

  @ApiProperty(FORECAST)
  readonly forecast!: boolean;
}

export function countsAnswer(view: RegisterView, counts: RegisterCounts): RegisterCountsAnswer {
  const { pin, knownAt, forecast } = view;
  return { ...counts, asOf: pin.asOf, knownAt, position: String(pin.position), forecast };
}
