import 'reflect-metadata';
import { refuse, RefusedError } from '@ledger/kernel';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Registry } from 'prom-client';
import type { Config } from '../config/config.js';
import type { HealthCheck } from './health.controller.js';
import { HealthModule } from './health.module.js';

export interface ServedHealth {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves health and metrics of a process that has no other HTTP.
 *
 * @throws RefusedError `http.port-taken`, `http.address-unusable`
 */
export async function serveHealth(
  { host, port }: Pick<Config, 'host' | 'port'>,
  checks: readonly HealthCheck[],
  metrics: Registry,
): Promise<ServedHealth> {
  const app = await NestFactory.create<NestFastifyApplication>(
    HealthModule.with(checks, metrics),
    new FastifyAdapter(),
    // Nest would print what is thrown to the caller anyway, in a form of its own.
    { logger: false },
  );
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw listeningRefused(error, host, port);
  }
  return { url: await app.getUrl(), close: () => app.close() };
}

function listeningRefused(error: unknown, host: string, port: number): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const refusal =
    error.code === 'EADDRINUSE'
      ? refuse('http.port-taken', { host, port })
      : refuse('http.address-unusable', { host, port, reason: error.message });
  return new RefusedError(refusal, { cause: error });
}
