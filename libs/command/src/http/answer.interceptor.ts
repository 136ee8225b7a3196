import { isRefusal, RefusedError, type Refusal } from '@ledger/kernel';
import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { CommandAnswer } from './command-answer.js';
import { entityTag } from './command-headers.js';

/** Turns what a handler returns into an answer: a refusal into a problem, an accepted command into its ETag and body. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor<CommandAnswer | Refusal, CommandAnswer> {
  intercept(
    context: ExecutionContext,
    next: CallHandler<CommandAnswer | Refusal>,
  ): Observable<CommandAnswer> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        if (isRefusal(answer)) throw new RefusedError(answer);
        if (answer.revision !== null) void reply.header('etag', entityTag(Number(answer.revision)));
        return answer;
      }),
    );
  }
}
