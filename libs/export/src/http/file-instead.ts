import { languageOf } from '@ledger/platform';
import {
  applyDecorators,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type StreamableFile,
  type Type,
} from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import type { TableDocument } from '../document/table-document.js';
import { MEDIA_TYPES, type ExportFormat } from '../export-format.js';
import { documentFile } from './document-file.js';

/** A document, and what its file is called without what its format adds. */
export interface NamedDocument {
  readonly document: TableDocument;
  readonly name: string;
}

/**
 * Turns what a path answers into a file where the query names a format. The answer is the same either way: whoever may not
 * have it gets neither, and the file holds what the JSON holds.
 */
export abstract class FileInstead<Answer> implements NestInterceptor<
  Answer,
  Answer | StreamableFile
> {
  protected abstract documentOf(answer: Answer): Promise<NamedDocument>;

  intercept(
    context: ExecutionContext,
    next: CallHandler<Answer>,
  ): Observable<Answer | StreamableFile> {
    const { query, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    // By the time there is an answer, the query has been checked.
    const { format } = query as { readonly format?: ExportFormat };
    if (format === undefined) return next.handle();
    const language = languageOf(headers['accept-language']);
    return next.handle().pipe(
      mergeMap(async (answer) => {
        // The caller may have it already.
        if (answer === undefined) return answer;
        const { document, name } = await this.documentOf(answer);
        return documentFile(document, name, { format, language });
      }),
    );
  }
}

/** A path that answers JSON, or a file where its query, which must know the word, names a `format`. */
export function AlsoAsFile<Answer>(file: Type<FileInstead<Answer>>): MethodDecorator {
  return applyDecorators(
    UseInterceptors(file),
    ApiProduces('application/json', ...Object.values(MEDIA_TYPES)),
  );
}
