import { ApiProperty } from '@nestjs/swagger';
import type { FindingCode } from '../application/finding-codes.js';
import type { ToldFinding, ToldReport } from '../application/told-report.js';

export class ImportFindingAnswer implements ToldFinding {
  @ApiProperty({
    description: 'The number as written, which no other row of the list has.',
    examples: ['138'],
  })
  readonly row!: string;

  @ApiProperty({
    description:
      'The header as written, or the usual one where the list has no such column; empty where it is about the row as a whole.',
    examples: ['Cơ quan chủ trì'],
  })
  readonly column!: string;

  @ApiProperty({ type: String })
  readonly code!: FindingCode;

  @ApiProperty({ description: 'The words in question.' })
  readonly value!: string;

  @ApiProperty({
    description:
      'Names the row of the file, its number and the cell, and says what it means and what to do about it.',
  })
  readonly message!: string;
}

/** What became of a list: imported + existing + differs + undecided = rows. */
export class ImportReportAnswer implements ToldReport {
  @ApiProperty({ type: 'integer' })
  readonly rows!: number;

  @ApiProperty({ type: 'integer' })
  readonly imported!: number;

  @ApiProperty({ type: 'integer', description: 'Recorded before with the same content.' })
  readonly existing!: number;

  @ApiProperty({ type: 'integer', description: 'Recorded before with other content, and left so.' })
  readonly differs!: number;

  @ApiProperty({ type: 'integer', description: 'Recorded with its words; nobody leads it yet.' })
  readonly undecided!: number;

  @ApiProperty({ type: 'integer', description: 'Tasks that the rows are in the ledger.' })
  readonly tasks!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Obligations of those tasks, one for each agency that answers.',
  })
  readonly obligations!: number;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  readonly byGroup!: Readonly<Record<string, number>>;

  @ApiProperty({ type: [ImportFindingAnswer] })
  readonly findings!: readonly ImportFindingAnswer[];
}
