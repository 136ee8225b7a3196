import 'reflect-metadata';
import type { IncomingMessage } from 'node:http';
import { refuse, RefusedError } from '@ledger/kernel';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';
import type { Logger } from '../logging/logger.js';
import { ProblemFilter, type RefusalObserver } from './problem-filter.js';
import { traceIdOf } from './trace-id.js';
import { requestValidation } from './validation.js';

/** Largest JSON body in bytes; files have a route of their own. */
const BODY_LIMIT = 262_144;

export interface HttpOptions {
  readonly log: Logger;
  readonly onRefused?: RefusalObserver;
  /** Adds what is not a module, such as the page of the API's description. */
  readonly prepare?: (app: NestFastifyApplication) => void | Promise<void>;
}

export interface ServedHttp {
  readonly url: string;
  /** Takes no more requests, answers those under way, then ends. */
  close(): Promise<void>;
}

/**
 * Serves a module over HTTP: requests are checked against their DTOs, and everything that goes wrong is told as a
 * problem.
 *
 * @throws RefusedError `http.port-taken`, `http.address-unusable`
 */
export async function serveHttp(
  module: DynamicModule | Type,
  { host, port }: Pick<Config, 'host' | 'port'>,
  { log, onRefused, prepare }: HttpOptions,
): Promise<ServedHttp> {
  const app = await createApp(module);
  app.useGlobalPipes(requestValidation());
  app.useGlobalFilters(new ProblemFilter(log, onRefused));
  try {
    await prepare?.(app);
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw listeningRefused(error, host, port);
  }
  return { url: await app.getUrl(), close: () => app.close() };
}

function createApp(module: DynamicModule | Type): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: (request: IncomingMessage) => traceIdOf(request.headers['traceparent']),
    // Connections that a client keeps open without asking would hold up the end of the process.
    forceCloseConnections: 'idle',
  });
  return NestFactory.create<NestFastifyApplication>(module, adapter, {
    // Nest would print what is thrown to the caller anyway, in a form of its own.
    logger: false,
    abortOnError: false,
  });
}

function listeningRefused(error: unknown, host: string, port: number): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const refusal =
    error.code === 'EADDRINUSE'
      ? refuse('http.port-taken', { host, port })
      : refuse('http.address-unusable', { host, port, reason: error.message });
  return new RefusedError(refusal, { cause: error });
}
