import type { Type } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';

/** Describes a path that makes something with an id of its own: its answer says where that is found from then on. */
export function Made(type: Type): MethodDecorator {
  return ApiCreatedResponse({ type, headers: { Location: { schema: { type: 'string' } } } });
}
