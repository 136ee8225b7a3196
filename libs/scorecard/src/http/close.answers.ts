import { PageAnswer } from '@ledger/platform';
import { ApiProperty } from '@nestjs/swagger';
import { CLOSE_SCOPES } from '../domain/close/close-scope.js';
import { CHALLENGE_OUTCOMES } from '../domain/close/period-close.events.js';

export class ScopeDto {
  @ApiProperty({ enum: CLOSE_SCOPES })
  readonly of!: string;

  @ApiProperty({ description: 'Id of the agency or programme, or name of the peer group.' })
  readonly id!: string;
}

class SnapshotDto {
  @ApiProperty({ description: 'Of the bytes that were approved.' })
  readonly sha256!: string;

  @ApiProperty({ description: 'In bytes.' })
  readonly size!: number;

  @ApiProperty()
  readonly type!: string;
}

/** A close as lists tell it. */
export class CloseItemDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: ['proposed', 'withdrawn', 'closed'] })
  readonly phase!: string;

  @ApiProperty({ type: ScopeDto })
  readonly scope!: ScopeDto;

  @ApiProperty({ examples: ['2025-Q2'] })
  readonly period!: string;

  @ApiProperty({ description: 'The last position that the snapshot knows, where it was proposed.' })
  readonly position!: string;

  @ApiProperty({ description: 'Leaf hash of the event there: finds it in every copy of the log.' })
  readonly leaf!: string;

  @ApiProperty({ type: SnapshotDto })
  readonly snapshot!: SnapshotDto;
}

export class ClosePage extends PageAnswer {
  @ApiProperty({ type: [CloseItemDto], description: 'By period and by what is closed.' })
  readonly items!: readonly CloseItemDto[];
}

const WHO = {
  type: 'object' as const,
  properties: {
    person: { type: 'string' as const, description: 'Pseudonymous id.' },
    agency: { type: 'string' as const, description: 'The agency that they acted for.' },
    process: { type: 'string' as const, description: 'Instead of both, where nobody acted.' },
  },
};

/** Who did something, and when it was recorded. */
class DoneDto {
  @ApiProperty(WHO)
  readonly by!: object;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
}

class WithdrawnDto extends DoneDto {
  @ApiProperty()
  readonly reason!: string;
}

class ChallengeAnswerDto {
  @ApiProperty({ enum: CHALLENGE_OUTCOMES })
  readonly outcome!: string;

  @ApiProperty()
  readonly grounds!: string;

  @ApiProperty({ type: DoneDto })
  readonly answered!: DoneDto;
}

class ChallengeDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ examples: ['buckets.openOverdue'] })
  readonly figure!: string;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty({ type: DoneDto })
  readonly challenged!: DoneDto;

  @ApiProperty({ type: ChallengeAnswerDto, nullable: true, description: 'Null until answered.' })
  readonly answer!: ChallengeAnswerDto | null;
}

class CoverDto {
  @ApiProperty({ enum: ['agency', 'document'] })
  readonly by!: string;

  @ApiProperty({ type: [String] })
  readonly keys!: readonly string[];
}

/** What was proposed, by whom it was approved, and what is disputed. */
export class CloseAnswer extends CloseItemDto {
  @ApiProperty({ format: 'date-time', description: 'T, exclusive.' })
  readonly asOf!: string;

  @ApiProperty({ format: 'date-time', description: 'K, exclusive.' })
  readonly knownAt!: string;

  @ApiProperty({ format: 'date-time', description: 'When the log had come to the position.' })
  readonly recordedTime!: string;

  @ApiProperty({ description: 'The scoring policy that was applied.' })
  readonly policy!: string;

  @ApiProperty({ description: 'SHA-256 of its rules as canonical JSON.' })
  readonly rules!: string;

  @ApiProperty({ type: CoverDto, description: 'Whose obligations it was folded from.' })
  readonly covers!: CoverDto;

  @ApiProperty({ type: DoneDto })
  readonly proposed!: DoneDto;

  @ApiProperty({ type: WithdrawnDto, nullable: true })
  readonly withdrawn!: WithdrawnDto | null;

  @ApiProperty({ type: DoneDto, nullable: true })
  readonly approved!: DoneDto | null;

  @ApiProperty({ type: [ChallengeDto] })
  readonly challenges!: readonly ChallengeDto[];
}
