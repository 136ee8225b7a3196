import { ApiProperty } from '@nestjs/swagger';
import { refuse, type RefusalCode } from '@ledger/kernel';
import { toProblem, type Problem, type ProblemPart } from '../problems/problem.js';
import { Example } from './example.js';
import { partsIn } from './invalid-request.js';
import { DEADLINE } from './rules.js';

const DEADLINE_UNREADABLE: Problem = toProblem(refuse('request.invalid', { count: 1 }), {
  language: 'en',
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  instance: '/v1/tasks',
  request: { body: {}, parameters: {}, within: '' },
  errors: partsIn([{ pointer: '/deadline', must: DEADLINE.must }], 'en'),
});

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
@Example<ProblemBody>(DEADLINE_UNREADABLE)
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
