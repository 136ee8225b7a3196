import type { Citation } from '@ledger/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { SourceDto } from '../citation.dto.js';
import { TermsDto } from '../terms.dto.js';
import { SeenAnswer } from './seen.answers.js';

const DAY = { format: 'date', examples: ['2025-01-01'] };

class AdoptedTermsAnswer {
  @ApiProperty(DAY)
  readonly from!: string;

  @ApiProperty({
    ...DAY,
    type: String,
    nullable: true,
    description: 'The day from which others hold; null while none are adopted.',
  })
  readonly to!: string | null;

  @ApiProperty({ type: TermsDto })
  readonly terms!: TermsDto;

  @ApiProperty({ type: SourceDto })
  readonly source!: Citation;
}

export class TermsAnswer extends SeenAnswer {
  @ApiProperty({ ...DAY, description: 'The day that is shown.' })
  readonly on!: string;

  @ApiProperty({
    type: AdoptedTermsAnswer,
    nullable: true,
    description: 'The terms in force on the day; null where none are.',
  })
  readonly adopted!: AdoptedTermsAnswer | null;
}
