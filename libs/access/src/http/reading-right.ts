import { ROLES, type Role } from '@ledger/kernel';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/** Who may read what a path answers. */
export interface ReadingRight {
  /** Whoever holds one of these roles may ask; nobody else gets as far as the path. */
  readonly roles: readonly [Role, ...Role[]];
  /** What each of them reads: where not all read all of it, the path itself sees to that. */
  readonly of: string;
}

export const READING_RIGHT = Symbol('READING_RIGHT');

/** Everybody whom a token gives a role. */
export const EVERYBODY: ReadingRight['roles'] = [...ROLES];

/**
 * Says who may read what a path, or every path of a controller, answers, to the program and in the published description.
 * Without it nobody may.
 */
export function ReadBy(right: ReadingRight): ClassDecorator & MethodDecorator {
  return applyDecorators(
    SetMetadata(READING_RIGHT, right),
    ApiExtension('x-readable-by', { ...right }),
  );
}
