import { ApiProperty } from '@nestjs/swagger';
import type { SourceDocument } from '../../domain/document/document.decider.js';
import { HistoryEntryDto } from './task-query.answers.js';

export class DocumentAnswer {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly revision!: string;

  @ApiProperty({ enum: ['unnumbered', 'registered'] })
  readonly phase!: SourceDocument['phase'];

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  readonly content!: SourceDocument['content'];

  @ApiProperty({ type: [String], description: 'The actions now open to the caller.' })
  readonly actions!: readonly string[];
}

export class DocumentHistoryAnswer {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ type: [HistoryEntryDto], description: 'In the order in which things happened.' })
  readonly entries!: readonly HistoryEntryDto[];
}
