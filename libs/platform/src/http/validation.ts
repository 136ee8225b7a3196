import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { Text } from '../language/language.js';
import { pointerTo } from '../problems/json-pointer.js';
import { isAccepted } from './dto-members.js';
import { InvalidRequestError, type RequestFault } from './invalid-request.js';

/** Checks every request against its DTO; what the DTO does not know is refused, never dropped. */
export function requestValidation(): ValidationPipe {
  return new RequestValidation({
    // What is handed on is plain data: events are sealed from it, and an instance of a class cannot be.
    transform: false,
    transformOptions: { exposeUnsetFields: false },
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => new InvalidRequestError(errors.flatMap((one) => faults(one, ''))),
  });
}

/** Asks the library only what is wrong with a body: it looks up anew for each what every member of every DTO has to be. */
class RequestValidation extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    return type === 'body' && metatype !== undefined && isAccepted(metatype, value)
      ? Promise.resolve(value)
      : super.transform(value, metadata);
  }
}

function faults(error: ValidationError, path: string): readonly RequestFault[] {
  const pointer = pointerTo(error.property, path);
  const nested = (error.children ?? []).flatMap((child) => faults(child, pointer));
  if (nested.length > 0) return nested;
  const [constraint = ''] = Object.keys(error.constraints ?? {});
  return [{ pointer, must: mustOf(error, constraint) }];
}

/** Our rules carry their words in the message, as JSON: the library loses the context of rules that answer at once. */
function mustOf({ constraints }: ValidationError, constraint: string): Text {
  const message = constraints?.[constraint] ?? '';
  return LIBRARY_RULES[constraint] ?? (JSON.parse(message) as Text);
}

const OBJECT: Text = { vi: 'là một đối tượng JSON', en: 'be a JSON object' };

/** What the library checks by itself, without a rule of ours. */
const LIBRARY_RULES: Readonly<Record<string, Text>> = {
  whitelistValidation: {
    vi: 'bỏ mục này vì không có trong mô tả tại /docs',
    en: 'be left out: there is no such member, see /docs',
  },
  nestedValidation: OBJECT,
};
