import { callerOf } from '@ledger/access';
import {
  canonicalJson,
  refuse,
  RefusedError,
  sha256,
  uuidV5,
  type JsonObject,
} from '@ledger/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CommandIdentity } from '../command-execution.js';
import { COMMAND_NAMESPACE } from './command-namespace.js';
import { idempotencyKeyOf, revisionSeenBy } from './command-headers.js';

/** What a request says about its command beside the command itself. */
export interface CommandRequest {
  readonly identity: CommandIdentity;
  /** Revision that the caller has seen; left out where any will do. */
  readonly seen?: number;
}

/**
 * The command request of a path that decides on what the caller has seen: without `If-Match` it is refused.
 *
 * @throws RefusedError `idempotency.*`, `precondition.missing`, `precondition.unreadable`
 */
export const Decision = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = commandRequestOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (request.seen === undefined) throw new RefusedError(refuse('precondition.missing', {}));
  return request;
});

/** The command request of any other path. @throws RefusedError `idempotency.*`, `precondition.unreadable` */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext) =>
  commandRequestOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** @throws RefusedError `idempotency.*`, `precondition.unreadable` */
export function commandRequestOf(request: FastifyRequest): CommandRequest {
  const caller = callerOf(request);
  if (caller === undefined) throw new TypeError('a command needs a caller, so its path a token');
  const { issuer, subject, actor } = caller;
  const { method, url, body, id, headers } = request;
  const [path = ''] = url.split('?');
  const key = idempotencyKeyOf(headers);
  const identity = {
    commandId: uuidV5(COMMAND_NAMESPACE, issuer, subject, method, path, key),
    commandHash: sha256(canonicalJson({ method, path, body: (body ?? null) as JsonObject | null })),
    actor,
    // The token's claims are relied on until grants are kept in the log.
    auth: null,
    correlationId: id,
    causationId: null,
  };
  const seen = revisionSeenBy(headers);
  return { identity, ...(seen !== undefined && { seen }) };
}
