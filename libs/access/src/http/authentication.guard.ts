import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { accepted, refuse, RefusedError } from '@ledger/kernel';
import { OPEN_TO_ALL } from '@ledger/platform';
import type { FastifyRequest } from 'fastify';
import { noteCaller } from './caller-of.js';
import { TokenVerifier } from '../token/token-verifier.js';

const BEARER = /^Bearer +([\w.~+/=-]+) *$/i;

/** Lets nobody in who does not show who they are. What they may do is decided where it is known what they ask. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly verifier: TokenVerifier,
    private readonly reflector: Reflector,
  ) {}

  /** @throws RefusedError `access.*` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.#isOpen(context)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const [, token] = BEARER.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined) throw new RefusedError(refuse('access.token-missing', {}));
    const caller = accepted(await this.verifier.verify(token));
    noteCaller(request, caller);
    return true;
  }

  #isOpen(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    return this.reflector.getAllAndOverride<true | undefined>(OPEN_TO_ALL, targets) === true;
  }
}
