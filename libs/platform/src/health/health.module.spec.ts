import { afterEach, describe, expect, it } from '@jest/globals';
import { Counter, Registry } from 'prom-client';
import type { HealthCheck } from './health.controller.js';
import { serveHttp, type ServedHttp } from '../http/serve-http.js';
import { createLogger } from '../logging/logger.js';
import { HealthModule } from './health.module.js';

const log = createLogger({ program: 'test', level: 'silent', to: 'stderr' });

describe('health of a process over HTTP', () => {
  let served: ServedHttp | null = null;

  afterEach(async () => {
    await served?.close();
    served = null;
  });

  async function get(path: string, checks: readonly HealthCheck[], metrics = new Registry()) {
    const module = HealthModule.with(checks, metrics);
    served = await serveHttp(module, { host: '127.0.0.1', port: 0 }, { log });
    const response = await fetch(`${served.url}${path}`);
    return { status: response.status, text: await response.text() };
  }

  const fine = { name: 'log', check: () => Promise.resolve(null) };

  it('is live without asking what it depends on', async () => {
    const broken = { name: 'log', check: () => Promise.reject(new Error('asked')) };
    expect((await get('/health/live', [broken])).status).toBe(200);
  });

  it('is ready while every check holds', async () => {
    const { status, text } = await get('/health/ready', [fine]);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({ status: 'ready', checks: { log: 'ok' } });
  });

  it.each([
    ['says what is wrong', () => Promise.resolve('stopped'), 'stopped'],
    ['throws', () => Promise.reject(new Error('no connection')), 'no connection'],
    ['never answers', () => new Promise<never>(() => undefined), 'no answer in 2000 ms'],
  ])('is not ready when a check %s, and names it', async (_, check, told) => {
    const { status, text } = await get('/health/ready', [fine, { name: 'projections', check }]);
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({ checks: { log: 'ok', projections: told } });
  });

  it('shows the metrics registered in it, in the text format of Prometheus', async () => {
    const metrics = new Registry();
    new Counter({ name: 'ledger_appends_total', help: 'Appends', registers: [metrics] }).inc(3);
    const { text } = await get('/metrics', [], metrics);
    expect(text).toContain('ledger_appends_total 3');
  });
});
