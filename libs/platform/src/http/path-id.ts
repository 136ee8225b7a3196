import { Param, type PipeTransform } from '@nestjs/common';
import { InvalidRequestError } from './invalid-request.js';
import { ID } from './rules.js';

/** The id in a path, `:id` unless named otherwise. @throws InvalidRequestError if it cannot be one */
export function PathId(name = 'id'): ParameterDecorator {
  const pipe: PipeTransform<string, string> = {
    transform: (value) => {
      if (ID.accepts(value)) return value;
      throw new InvalidRequestError([{ pointer: `/${name}`, must: ID.must }]);
    },
  };
  return Param(name, pipe);
}
