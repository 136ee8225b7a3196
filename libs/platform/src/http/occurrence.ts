import type { FastifyRequest } from 'fastify';
import { languageOf } from '../language/language.js';
import type { Occurrence } from '../problems/problem.js';

/** Where and for whom a problem with a request occurs: what it gave, in the language that it asks for. */
export function occurrenceOf(request: FastifyRequest): Occurrence {
  const { url, id, headers, body, params, query } = request;
  const [instance = ''] = url.split('?');
  return {
    language: languageOf(headers['accept-language']),
    traceId: id,
    instance,
    request: { body, parameters: { ...(query as object), ...(params as object) }, within: '' },
  };
}
