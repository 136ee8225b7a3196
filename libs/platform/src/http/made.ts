import type { Type } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';

const LOCATION = {
  Location: {
    description: 'Where it is found from then on.',
    schema: { type: 'string' as const, format: 'uri-reference' },
  },
};

/**
 * Describes a path that makes something with an id of its own: its answer says where that is found from then on.
 *
 * @param headers that the answer has besides
 */
export function Made(type: Type, headers: object = {}): MethodDecorator {
  const description = 'Made, or found made already.';
  return ApiCreatedResponse({ type, description, headers: { ...headers, ...LOCATION } });
}
