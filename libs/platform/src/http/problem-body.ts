import { ApiProperty } from '@nestjs/swagger';
import type { RefusalCode } from '@ledger/kernel';
import type { Problem, ProblemPart } from '../problems/problem.js';

class ProblemPartBody implements ProblemPart {
  @ApiProperty({
    description:
      'JSON Pointer (RFC 6901) into the body, empty for all of it; or /name of a parameter or a header.',
  })
  readonly pointer!: string;

  @ApiProperty({ description: 'What is wrong there and what to do about it.' })
  readonly detail!: string;
}

/** `application/problem+json` (RFC 9457), as the published description shows it. */
export class ProblemBody implements Problem {
  @ApiProperty({ format: 'uri-reference' })
  readonly type!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty()
  readonly status!: number;

  @ApiProperty({ description: 'What happened and what to do about it, by Accept-Language.' })
  readonly detail!: string;

  @ApiProperty({ format: 'uri-reference' })
  readonly instance!: string;

  @ApiProperty({ type: String, examples: ['task.action-not-open'] })
  readonly code!: RefusalCode;

  @ApiProperty()
  readonly traceId!: string;

  @ApiProperty({ type: [ProblemPartBody] })
  readonly errors!: readonly ProblemPartBody[];
}
