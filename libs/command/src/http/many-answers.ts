import { ProblemBody } from '@ledger/platform';
import { ApiProperty } from '@nestjs/swagger';
import { CommandAnswer } from './command-answer.js';

/** What became of one of many commands: an answer or a problem. */
export class ItemOutcome {
  @ApiProperty({ type: CommandAnswer, nullable: true })
  readonly answer!: CommandAnswer | null;

  @ApiProperty({ type: ProblemBody, nullable: true })
  readonly problem!: ProblemBody | null;
}

/** The outcome of each item, in the order of the request. */
export class ManyAnswers {
  @ApiProperty({ type: [ItemOutcome] })
  readonly items!: readonly ItemOutcome[];
}
