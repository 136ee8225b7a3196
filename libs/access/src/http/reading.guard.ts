import { refuseWithoutAnyRole, RefusedError } from '@ledger/kernel';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callerOf } from './caller-of.js';
import { ReadPaths } from './read-paths.js';

/** Lets only those read who hold a role that the path names; which records they see is decided where those are known. */
@Injectable()
export class ReadingGuard implements CanActivate {
  constructor(private readonly paths: ReadPaths) {}

  /** @throws RefusedError `authority.role-missing` */
  canActivate(context: ExecutionContext): boolean {
    const right = this.paths.rightOf(context.getHandler(), context.getClass());
    if (right === null) return true;
    const caller = callerOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (caller === undefined) throw new TypeError('a path that is read by role asks for a token');
    const refused = refuseWithoutAnyRole(caller.actor, right.roles);
    if (refused !== null) throw new RefusedError(refused);
    return true;
  }
}
