import { isRefusal, type Refusal } from '@ledger/kernel';
import { ApiProperty } from '@nestjs/swagger';
import type { Executed } from '../command-execution.js';

/** One event that a command recorded. */
export class RecordedFact {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ examples: ['task.acknowledged'] })
  readonly type!: string;

  @ApiProperty({ format: 'date-time', description: 'When the fact holds, in UTC.' })
  readonly effectiveAt!: string;
}

/** What became of an accepted command; a repeat gets the same again. */
export class CommandAnswer {
  @ApiProperty({ description: 'Id of the task, agency or other thing that was decided on.' })
  readonly id!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Revision after the command, also its ETag.',
  })
  readonly revision!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Position of its last event; null if nothing had to be decided. A query can be asked to wait for it.',
  })
  readonly position!: string | null;

  @ApiProperty({ type: [RecordedFact] })
  readonly events!: readonly RecordedFact[];

  @ApiProperty({ type: [String], description: 'The actions now open to the caller.' })
  readonly actions!: readonly string[];
}

export function answerTo<S>(
  id: string,
  { revision, position, events }: Executed<S>,
  actions: readonly string[],
): CommandAnswer {
  return {
    id,
    revision: revision === null ? null : String(revision),
    position: position === null ? null : String(position),
    events: events.map(({ envelope }) => ({
      id: envelope.id,
      type: envelope.type,
      effectiveAt: envelope.effectiveAt,
    })),
    actions,
  };
}

/** Likewise where no action has to be told; a refusal is passed on. */
export function answered<S>(id: string, outcome: Executed<S> | Refusal): CommandAnswer | Refusal {
  return isRefusal(outcome) ? outcome : answerTo(id, outcome, []);
}
