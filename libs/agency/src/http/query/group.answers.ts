import { PageAnswer } from '@ledger/platform';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { SeenAnswer } from './seen.answers.js';

const DAY = { format: 'date', examples: ['2025-03-01'] };

export class GroupItemAnswer {
  @ApiProperty({ examples: ['group:ministries-sectors'] })
  readonly id!: string;

  @ApiProperty({ examples: ['Các bộ, ngành'] })
  readonly name!: string;

  @ApiProperty({ type: [String], description: 'As lists of tasks name it.' })
  readonly spellings!: readonly string[];

  @ApiProperty({
    ...DAY,
    type: String,
    nullable: true,
    description: 'Since when it is meant as it is on the day; null before it is defined.',
  })
  readonly definedFrom!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    examples: ['tier=central and kind in (ministry)'],
    description: 'Who belongs to it on the day; null where members are named one by one.',
  })
  readonly rule!: string | null;
}

export class GroupPage extends PageAnswer {
  @ApiProperty({ type: [GroupItemAnswer], description: 'In order of their ids.' })
  readonly items!: readonly GroupItemAnswer[];
}

class GroupMemberAnswer {
  @ApiProperty({ examples: ['bkhcn'] })
  readonly id!: string;

  @ApiProperty({ examples: ['Bộ Khoa học và Công nghệ'], description: 'On the day.' })
  readonly name!: string;
}

export class GroupAnswer extends IntersectionType(GroupItemAnswer, SeenAnswer) {
  @ApiProperty({ ...DAY, description: 'The day that is shown.' })
  readonly on!: string;

  @ApiProperty({
    type: [GroupMemberAnswer],
    description: 'Agencies that exist on the day and belong to the group then, in order of ids.',
  })
  readonly members!: readonly GroupMemberAnswer[];
}
