import { answerTo, CommandAnswer } from '@ledger/command';
import type { Sha256 } from '@ledger/kernel';
import { ApiProperty } from '@nestjs/swagger';
import type { DecidedOnTask } from '../application/decide-on-task.js';

export class PreparedPaper {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What its signer signs; null for a paper that was entered late.',
  })
  readonly hash!: Sha256 | null;
}

/** What became of a command that drew up a paper. */
export class PaperAnswer extends CommandAnswer {
  @ApiProperty()
  readonly paper!: PreparedPaper;
}

/** What became of a command that asked a coordinator. */
export class CoordinatorRequestAnswer extends CommandAnswer {
  @ApiProperty({ format: 'uuid', description: 'The coordinator answers it by this id.' })
  readonly request!: string;
}

/** What became of a report. */
export class ProgressReportAnswer extends CommandAnswer {
  @ApiProperty({ type: [String], description: 'Ids of the obstacles, in the order of the report.' })
  readonly obstacles!: readonly string[];
}

export function taskAnswer(task: string, decided: DecidedOnTask): CommandAnswer {
  return answerTo(task, decided, decided.actions);
}

/** The hash of the paper that a command prepared; null if it prepared none. */
export function hashPrepared({ events }: DecidedOnTask): Sha256 | null {
  const prepared = events.find(({ envelope }) => envelope.type === 'task.paper-prepared');
  const hash = prepared?.envelope.payload['hash'];
  return typeof hash === 'string' ? hash : null;
}
