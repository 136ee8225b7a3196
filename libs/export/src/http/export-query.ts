import { Field, oneOf, OptionalField, Summary, type Text } from '@ledger/platform';
import { applyDecorators, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { EXPORT_FORMATS, MEDIA_TYPES } from '../export-format.js';

const FORMAT = oneOf(EXPORT_FORMATS);

/** A member of a query that names the format of the file. */
export const FormatField = (): PropertyDecorator => Field(FORMAT, 'The format of the file.');

/** A member of a query that asks for a file instead of JSON. */
export const OptionalFormatField = (): PropertyDecorator =>
  OptionalField(FORMAT, 'A file of this format instead of JSON.');

/** A path below the controller's that answers with a file to keep or to print. */
export function ExportPath(path: string, summary: Text): MethodDecorator {
  return applyDecorators(
    Get(path),
    Summary(summary),
    Header('cache-control', 'private, no-cache'),
    Header('x-content-type-options', 'nosniff'),
    ApiProduces(...Object.values(MEDIA_TYPES)),
    ApiOkResponse({
      schema: { type: 'string', format: 'binary' },
      description: 'The file, in the language of `Accept-Language`.',
    }),
  );
}
