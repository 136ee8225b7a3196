import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** What the service takes and answers, as OpenAPI 3.1. */
function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('Task accountability ledger')
    .setDescription(
      'Commands and queries. Every command needs a bearer token and an Idempotency-Key; faults are application/problem+json in Vietnamese or English by Accept-Language.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .setOpenAPIVersion('3.1.0')
    .build();
  return SwaggerModule.createDocument(app, base);
}

/** Serves the description at `/openapi.json` and as a page at `/docs`. */
export function serveApiDescription(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => describeApi(app), { jsonDocumentUrl: 'openapi.json' });
}
