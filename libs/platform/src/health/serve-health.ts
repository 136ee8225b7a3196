import type { Registry } from 'prom-client';
import type { Config } from '../config/config.js';
import { serveHttp, type ServedHttp } from '../http/serve-http.js';
import type { Logger } from '../logging/logger.js';
import type { HealthCheck } from './health.controller.js';
import { HealthModule } from './health.module.js';

export interface HealthOptions {
  readonly checks: readonly HealthCheck[];
  readonly metrics: Registry;
  readonly log: Logger;
}

/**
 * Serves health and metrics of a process that has no other HTTP.
 *
 * @throws RefusedError `http.port-taken`, `http.address-unusable`
 */
export function serveHealth(
  config: Pick<Config, 'host' | 'port'>,
  { checks, metrics, log }: HealthOptions,
): Promise<ServedHttp> {
  return serveHttp(HealthModule.with(checks, metrics), config, { log });
}
