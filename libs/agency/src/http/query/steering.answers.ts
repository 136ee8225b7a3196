import { ApiProperty } from '@nestjs/swagger';
import type { SteeringMember } from '../../domain/steering/steering.js';
import { SeenAnswer } from './seen.answers.js';

const DAY = { format: 'date', examples: ['2025-03-01'] };

class SteeringMemberAnswer implements SteeringMember {
  @ApiProperty({ description: 'A pseudonymous id.', examples: ['p-7'] })
  readonly person!: string;

  @ApiProperty({ examples: ['Trưởng ban'] })
  readonly post!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    examples: ['bkhcn'],
    description: 'The agency that the person represents, if the document names one.',
  })
  readonly agency!: string | null;

  @ApiProperty(DAY)
  readonly from!: string;

  @ApiProperty({
    ...DAY,
    type: String,
    nullable: true,
    description: 'The first day on which the person no longer sits; null while no end is known.',
  })
  readonly to!: string | null;
}

export class SteeringBodyAnswer extends SeenAnswer {
  @ApiProperty({ examples: ['bcd57'] })
  readonly id!: string;

  @ApiProperty({ ...DAY, description: 'The day that is shown.' })
  readonly on!: string;

  @ApiProperty({ type: [SteeringMemberAnswer], description: 'Who sits in it on the day.' })
  readonly members!: readonly SteeringMemberAnswer[];
}
