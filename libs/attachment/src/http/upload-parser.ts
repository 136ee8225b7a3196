import { HttpException, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** Files come as bare bytes: what they are is told by their content. */
export const UPLOAD_TYPE = 'application/octet-stream';

const UPLOAD_PATH = '/v1/attachments';
const UNSUPPORTED_MEDIA_TYPE = 415;

/** Hands the body of an upload on as it comes; no other path takes bare bytes. */
@Injectable()
export class UploadParser implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser(UPLOAD_TYPE, (request, payload, done) => {
      if (request.routeOptions.url === UPLOAD_PATH) done(null, payload);
      else done(new HttpException('no path but one takes bare bytes', UNSUPPORTED_MEDIA_TYPE));
    });
  }
}
