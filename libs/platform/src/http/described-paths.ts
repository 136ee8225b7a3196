import { applyDecorators, Controller, Get, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Text } from '../language/language.js';

/** What a path is for, as the published description tells it to readers of either language. */
export function Summary({ vi, en }: Text): MethodDecorator {
  return ApiOperation({ summary: `${en} / ${vi}` });
}

export interface QueryWords {
  readonly summary: Text;
  readonly answer: Type;
  /** Whether the answer has the entity tag that a decision on it must name. */
  readonly tagged?: boolean;
}

/** A controller whose paths each need a token, under a heading of the published description. */
export function DescribedController(path: string, tag: string): ClassDecorator {
  return applyDecorators(ApiTags(tag), ApiBearerAuth(), Controller(path));
}

/** A path below the controller's that only tells. */
export function QueryPath(
  path: string,
  { summary, answer, tagged = false }: QueryWords,
): MethodDecorator {
  const headers = tagged ? { headers: ETAG_HEADER } : {};
  return applyDecorators(
    Get(path),
    Summary(summary),
    ApiOkResponse({ type: answer, description: 'As it is or was seen.', ...headers }),
  );
}

/** The header of answers by which a decision says what it is made on. */
export const ETAG_HEADER = {
  ETag: {
    description: 'The revision, to be sent back as `If-Match`.',
    schema: { type: 'string' as const, examples: ['"3"'] },
  },
};
