import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Refusal } from '@ledger/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../logging/logger.js';
import { PROBLEMS } from '../problems/problem-table.js';
import { toProblem } from '../problems/problem.js';
import { partsIn } from './invalid-request.js';
import { occurrenceOf } from './occurrence.js';
import { refusalOf } from './request-refusal.js';

/** Sees every request that is refused, before it is answered. */
export type RefusalObserver = (refusal: Refusal, request: FastifyRequest) => Promise<void>;

/** Answers whatever is thrown as `application/problem+json`, and logs it as loudly as its code deserves. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly observe: RefusalObserver = () => Promise.resolve(),
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { refusal, faults } = refusalOf(error, failed(request));
    this.#note(error, refusal, request);
    await this.#tell(refusal, request);
    const occurrence = occurrenceOf(request);
    const { language } = occurrence;
    const problem = toProblem(refusal, {
      ...occurrence,
      ...(faults.length > 0 && { errors: partsIn(faults, language) }),
    });
    await reply
      .status(problem.status)
      .headers({ ...HEADERS, ...headersOf(problem.status), 'content-language': language })
      .send(JSON.stringify(problem));
  }

  #note(error: unknown, { refused, params }: Refusal, { id, method, url }: FastifyRequest): void {
    const { status, level } = PROBLEMS[refused];
    const fields = { code: refused, params, status, traceId: id, method, url };
    const cause = status >= 500 ? { err: error } : {};
    this.log[level]({ ...fields, ...cause }, 'a request was refused');
  }

  /** The caller gets the answer also where nobody can note it. */
  async #tell(refusal: Refusal, request: FastifyRequest): Promise<void> {
    try {
      await this.observe(refusal, request);
    } catch (error) {
      this.log.error({ err: error, traceId: request.id }, 'a refusal could not be noted');
    }
  }
}

const HEADERS = { 'content-type': 'application/problem+json; charset=utf-8' };

function headersOf(status: number): Readonly<Record<string, string>> {
  if (status === 401) return { 'www-authenticate': 'Bearer' };
  return status === 503 ? { 'retry-after': '1' } : {};
}

function failed(request: FastifyRequest) {
  const { method, url, id, headers, routeOptions } = request;
  return {
    method,
    path: url.split('?')[0] ?? url,
    mediaType: headers['content-type'] ?? 'none',
    bodyLimit: routeOptions.bodyLimit,
    traceId: id,
  };
}
