import { DescribedController, ETAG_HEADER, Made, Summary, type Text } from '@ledger/platform';
import { applyDecorators, HttpCode, Post, type Type } from '@nestjs/common';
import { ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import { Answering } from './answering.js';
import { CommandAnswer } from './command-answer.js';
import { ManyAnswers } from './many-answers.js';

/** What the published description says about a path. */
export interface PathWords {
  readonly summary: Text;
  /** Default: {@link CommandAnswer}. */
  readonly answer?: Type;
}

/** A controller whose paths take commands: each needs a token and an Idempotency-Key. */
export function CommandController(path: string, tag: string): ClassDecorator {
  return applyDecorators(DescribedController(path, tag), IdempotencyKeyHeader());
}

/** A path below the controller's that takes a command; its sender may say by `If-Match` what they have seen. */
export function CommandPath(path: string, words: PathWords): MethodDecorator {
  return applyDecorators(taking(path, words), IfMatchHeader({ required: false }));
}

/** A path whose command decides on what its sender has seen: it takes `@Decision()`. */
export function DecisionPath(path: string, words: PathWords): MethodDecorator {
  return applyDecorators(taking(path, words), IfMatchHeader({ required: true }));
}

function taking(path: string, { answer = CommandAnswer, summary }: PathWords): MethodDecorator {
  const description = 'Recorded, or found recorded already under the same key.';
  return applyDecorators(
    Answering(),
    Post(path),
    HttpCode(200),
    Summary(summary),
    ApiOkResponse({ type: answer, description, headers: ETAG_HEADER }),
  );
}

/** A path whose command makes something with an id of its own, from then on found at `madeAt/{id}`. */
export function MakingPath(madeAt: string, words: PathWords): MethodDecorator {
  const { answer = CommandAnswer, summary } = words;
  return applyDecorators(
    Answering(madeAt),
    Post(),
    HttpCode(201),
    Summary(summary),
    Made(answer, ETAG_HEADER),
  );
}

/** A path that takes many commands in one request, each with its own outcome: it takes `@AskedForMany()`. */
export function ManyPath(path: string, summary: Text): MethodDecorator {
  const description = 'Each item with its own outcome, in the order of the request.';
  return applyDecorators(
    Post(path),
    HttpCode(200),
    Summary(summary),
    ApiOkResponse({ type: ManyAnswers, description }),
  );
}

function IfMatchHeader({ required }: { readonly required: boolean }): MethodDecorator {
  return ApiHeader({
    name: 'If-Match',
    required,
    description:
      'The `ETag` of what the caller has seen. If it changed since, the answer is 412 with the actual revision.',
    schema: { type: 'string', pattern: '^"(0|[1-9][0-9]{0,9})"$', examples: ['"3"'] },
  });
}

/** The header by which a repeat is told from a second command. */
export function IdempotencyKeyHeader(): ClassDecorator & MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description:
      "The caller's own name for this one command. The same request with the same key is taken once, and answered alike every time; nothing expires.",
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
  });
}
