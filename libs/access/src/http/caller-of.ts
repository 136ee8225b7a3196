import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../token/caller.js';

const CALLERS = new WeakMap<FastifyRequest, Caller>();

/** Keeps with a request who sent it. */
export function noteCaller(request: FastifyRequest, caller: Caller): void {
  CALLERS.set(request, caller);
}

/** Who sent the request; undefined where nobody had to say so. */
export function callerOf(request: FastifyRequest): Caller | undefined {
  return CALLERS.get(request);
}

/** The caller, for a path that asks for a token. */
export const TheCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const caller = callerOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (caller === undefined) throw new TypeError('this path asks for no token, so it has no caller');
  return caller;
});
