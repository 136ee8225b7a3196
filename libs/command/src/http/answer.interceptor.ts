import { isRefusal, RefusedError, type Refusal } from '@ledger/kernel';
import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { CommandAnswer } from './command-answer.js';
import { entityTag } from './command-headers.js';
import { MADE_AT } from './made-at.js';

/** Turns what a handler returns into an answer: a refusal into a problem, an accepted command into its ETag and body. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor<CommandAnswer | Refusal, CommandAnswer> {
  constructor(private readonly reflector: Reflector) {}

  intercept(
    context: ExecutionContext,
    next: CallHandler<CommandAnswer | Refusal>,
  ): Observable<CommandAnswer> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const madeAt = this.reflector.get<string | undefined>(MADE_AT, context.getHandler());
    return next.handle().pipe(
      map((answer) => {
        if (isRefusal(answer)) throw new RefusedError(answer);
        if (answer.revision !== null) void reply.header('etag', entityTag(Number(answer.revision)));
        if (madeAt !== undefined) void reply.header('location', `${madeAt}/${answer.id}`);
        return answer;
      }),
    );
  }
}
