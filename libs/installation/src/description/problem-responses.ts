import type { RefusalCode } from '@ledger/kernel';
import { ProblemBody, PROBLEMS } from '@ledger/platform';
import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import {
  headingOf,
  operationsOf,
  type DescribedOperation,
  type ResponseObjects,
} from './operations.js';
import { refusalsOf } from './refusals-of.js';

const TEXT = { schema: { type: 'string' as const } };

const HEADERS = new Map([
  [401, { 'WWW-Authenticate': { description: '`Bearer`.', ...TEXT } }],
  [503, { 'Retry-After': { description: 'Seconds to wait.', ...TEXT } }],
]);

/** Adds to every path the statuses with which it can be refused, each with the codes that it then names. */
export function addProblems(document: OpenAPIObject): void {
  const responses: ResponseObjects = {};
  const names = new Map<string, string>();
  for (const described of operationsOf(document)) {
    for (const [status, codes] of byStatus(refusalsOf(described))) {
      // Paths that are refused alike share what is said of it.
      const name = names.get(codes.join()) ?? responseName(described, status);
      names.set(codes.join(), name);
      responses[name] ??= problemResponse(status, codes);
      described.operation.responses[status] = { $ref: `#/components/responses/${name}` };
    }
  }
  document.components = { ...document.components, responses };
}

/** By the first of the headings under which paths are refused so. */
function responseName({ method, operation }: DescribedOperation, status: number): string {
  return `${headingOf(operation).replaceAll(/[^a-z]+/g, '-')}.${method}.${status}`;
}

function byStatus(codes: readonly RefusalCode[]): ReadonlyMap<number, readonly RefusalCode[]> {
  const statuses = new Map<number, RefusalCode[]>();
  for (const code of codes) {
    const { status } = PROBLEMS[code];
    statuses.set(status, [...(statuses.get(status) ?? []), code]);
  }
  return statuses;
}

function problemResponse(status: number, codes: readonly RefusalCode[]): ResponseObjects[string] {
  const lines = codes.map((code) => {
    const { title } = PROBLEMS[code];
    return `- \`${code}\`: ${title.en} / ${title.vi}`;
  });
  const headers = HEADERS.get(status);
  return {
    description: lines.join('\n'),
    ...(headers && { headers }),
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemBody) } } },
  };
}
