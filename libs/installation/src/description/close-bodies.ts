import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './operations.js';

const SCHEMAS = '#/components/schemas/';

/** Says of every object in a request that it may hold nothing else: unknown members are refused, never dropped. */
export function closeBodies(document: OpenAPIObject): void {
  const schemas = document.components?.schemas ?? {};
  const seen = new Set<string>();
  const waiting = operationsOf(document).flatMap(({ operation }) =>
    namesIn(operation.requestBody ?? {}),
  );
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const schema = schemas[name];
    if (seen.has(name) || schema === undefined) continue;
    seen.add(name);
    Object.assign(schema, { additionalProperties: false });
    waiting.push(...namesIn(schema));
  }
}

/** The named schemas that a part of the description refers to. */
function namesIn(part: object): readonly string[] {
  const references = JSON.stringify(part).matchAll(/"\$ref":"([^"]*)"/g);
  return [...references].map(([, reference = '']) => reference.replace(SCHEMAS, ''));
}
