import type { Citation } from '@ledger/kernel';
import { ApiProperty } from '@nestjs/swagger';
import type { MergerException, MergerTerms } from '../../domain/merger/merger.events.js';
import { SourceDto } from '../citation.dto.js';
import { MergerExceptionDto } from '../merger.dto.js';
import { SeenAnswer } from './seen.answers.js';

export class MergerAnswer extends SeenAnswer implements MergerTerms {
  @ApiProperty({ examples: ['btttt-2025-03-01'] })
  readonly id!: string;

  @ApiProperty({ description: 'It was taken back before its day.' })
  readonly withdrawn!: boolean;

  @ApiProperty({ type: [String], examples: [['btttt']] })
  readonly predecessors!: readonly string[];

  @ApiProperty({
    examples: ['bkhcn'],
    description: 'Who takes over whatever no exception gives to another.',
  })
  readonly successor!: string;

  @ApiProperty({
    format: 'date',
    examples: ['2025-03-01'],
    description: 'The first day on which the predecessors no longer exist.',
  })
  readonly day!: string;

  @ApiProperty({ type: [MergerExceptionDto] })
  readonly exceptions!: readonly MergerException[];

  @ApiProperty({ type: SourceDto })
  readonly source!: Citation;
}
