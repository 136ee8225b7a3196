import 'reflect-metadata';
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

/** Serves health and metrics of a process that has no other HTTP. */
export async function serveHealth(
  { host, port }: Pick<Config, 'host' | 'port'>,
  checks: readonly HealthCheck[],
  metrics: Registry,
): Promise<ServedHealth> {
  const app = await NestFactory.create<NestFastifyApplication>(
    HealthModule.with(checks, metrics),
    new FastifyAdapter(),
    { logger: ['error', 'warn'] },
  );
  await app.listen(port, host);
  return { url: await app.getUrl(), close: () => app.close() };
}
