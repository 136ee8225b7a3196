import { refuse, RefusedError } from '@ledger/kernel';
import { HttpException, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Files come as bare bytes: what they are is told by their content. */
export const UPLOAD_TYPE = 'application/octet-stream';

const UPLOAD_PATH = '/v1/attachments';
const UNSUPPORTED_MEDIA_TYPE = 415;

/** Hands the body of an upload on as it comes; no other path takes bare bytes, and that path nothing else. */
@Injectable()
export class UploadParser implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser(UPLOAD_TYPE, (request, payload, done) => {
      if (isUpload(request)) done(null, payload);
      else done(new HttpException('no path but one takes bare bytes', UNSUPPORTED_MEDIA_TYPE));
    });
    server.addContentTypeParser('*', (request, _, done) => {
      const given = request.headers['content-type'] ?? 'none';
      done(
        isUpload(request)
          ? new RefusedError(refuse('request.media-type', { given, taken: UPLOAD_TYPE }))
          : new HttpException('no path takes this', UNSUPPORTED_MEDIA_TYPE),
      );
    });
  }
}

function isUpload({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url === UPLOAD_PATH;
}
