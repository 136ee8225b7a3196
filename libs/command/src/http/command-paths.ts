import { applyDecorators, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnswerInterceptor } from './answer.interceptor.js';
import { CommandAnswer } from './command-answer.js';

/** A controller whose paths take commands: each needs a token and an Idempotency-Key. */
export function CommandController(path: string, tag: string): ClassDecorator {
  return applyDecorators(
    ApiTags(tag),
    ApiBearerAuth(),
    ApiHeader({ name: 'Idempotency-Key', required: true }),
    UseInterceptors(AnswerInterceptor),
    Controller(path),
  );
}

/** A path below the controller's that takes a command; `If-Match` is as its parameter says. */
export function CommandPath(path = ''): MethodDecorator {
  return applyDecorators(Post(path), HttpCode(200), ApiOkResponse({ type: CommandAnswer }));
}
