import { Made, ProblemBody } from '@ledger/platform';
import {
  applyDecorators,
  Controller,
  HttpCode,
  Post,
  SetMetadata,
  UseInterceptors,
  type Type,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiDefaultResponse,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { AnswerInterceptor } from './answer.interceptor.js';
import { CommandAnswer } from './command-answer.js';
import { MADE_AT } from './made-at.js';
import { ManyAnswers } from './many-answers.js';

/** What the published description says about a path. */
export interface PathWords {
  readonly summary?: string;
  /** Default: {@link CommandAnswer}. */
  readonly answer?: Type;
}

/** A controller whose paths take commands: each needs a token and an Idempotency-Key. */
export function CommandController(path: string, tag: string): ClassDecorator {
  return applyDecorators(described(tag), UseInterceptors(AnswerInterceptor), Controller(path));
}

/** A controller whose paths each take many commands in one request. */
export function ManyCommandsController(path: string, tag: string): ClassDecorator {
  return applyDecorators(described(tag), Controller(path));
}

/** A path below the controller's that takes a command; `If-Match` is as its parameter says. */
export function CommandPath(path = '', words: PathWords = {}): MethodDecorator {
  const { answer = CommandAnswer, summary } = words;
  return applyDecorators(
    Post(path),
    HttpCode(200),
    summarised(summary),
    ApiOkResponse({ type: answer }),
  );
}

/** A path whose command decides on what its sender has seen: it takes `@Decision()`. */
export function DecisionPath(path: string, words: PathWords = {}): MethodDecorator {
  return applyDecorators(CommandPath(path, words), ApiHeader({ name: 'If-Match', required: true }));
}

/** A path whose command makes something with an id of its own, from then on found at `madeAt/{id}`. */
export function MakingPath(madeAt: string, words: PathWords = {}): MethodDecorator {
  const { answer = CommandAnswer, summary } = words;
  return applyDecorators(
    Post(),
    HttpCode(201),
    SetMetadata(MADE_AT, madeAt),
    summarised(summary),
    Made(answer),
  );
}

/** A path that takes many commands in one request, each with its own outcome: it takes `@AskedForMany()`. */
export function ManyPath(path: string, summary: string): MethodDecorator {
  return CommandPath(path, { summary, answer: ManyAnswers });
}

function described(tag: string): ClassDecorator {
  return applyDecorators(
    ApiTags(tag),
    ApiBearerAuth(),
    ApiHeader({ name: 'Idempotency-Key', required: true }),
    ApiExtraModels(ProblemBody),
    ApiDefaultResponse({
      description: 'A problem (RFC 9457), in Vietnamese or English by Accept-Language.',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemBody) } } },
    }),
  );
}

function summarised(summary: string | undefined): MethodDecorator {
  return ApiOperation(summary === undefined ? {} : { summary });
}
