import { HttpException } from '@nestjs/common';
import { refuse, RefusedError, type Refusal } from '@ledger/kernel';
import { refusalOfLoss } from '../database/database-errors.js';
import { InvalidRequestError, type RequestFault } from './invalid-request.js';

/** What the framework knows of a request that it failed to serve. */
export interface FailedRequest {
  readonly method: string;
  readonly path: string;
  readonly mediaType: string;
  readonly bodyLimit: number;
  readonly traceId: string;
}

export interface RequestRefusal {
  readonly refusal: Refusal;
  readonly faults: readonly RequestFault[];
}

/** What to answer for anything that was thrown; what nobody foresaw is a fault of ours. */
export function refusalOf(error: unknown, request: FailedRequest): RequestRefusal {
  if (error instanceof RefusedError) return whole(error.refusal);
  if (error instanceof InvalidRequestError) {
    const { faults } = error;
    return { refusal: refuse('request.invalid', { count: faults.length }), faults };
  }
  return whole(
    refusalOfLoss(error) ??
      ofFramework(error, request) ??
      refuse('request.failed', { traceId: request.traceId }),
  );
}

function whole(refusal: Refusal): RequestRefusal {
  return { refusal, faults: [] };
}

function ofFramework(error: unknown, request: FailedRequest): Refusal | null {
  const status = statusOf(error);
  if (status === 404)
    return refuse('request.no-such-path', { method: request.method, path: request.path });
  if (status === 413) return refuse('request.too-large', { limit: request.bodyLimit });
  if (status === 415) {
    return refuse('request.media-type', { given: request.mediaType, taken: 'application/json' });
  }
  return status >= 400 && status < 500 ? refuse('request.unreadable', {}) : null;
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
}
