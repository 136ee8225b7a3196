import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartedStandalone } from '../support/started-standalone.js';

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const databasePid = (started: StartedStandalone) =>
  Number(/"port":\d+,"pid":(\d+)/.exec(started.output)?.[1]);

describe('the standalone', () => {
  let dataDir: string;
  const running: StartedStandalone[] = [];

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'ledger-standalone-test-'));
    await chmod(dataDir, 0o711);
  });

  afterEach(async () => {
    for (const started of running.splice(0)) await started.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  function start(environment?: NodeJS.ProcessEnv): StartedStandalone {
    const started = new StartedStandalone(dataDir, environment);
    running.push(started);
    return started;
  }

  it('becomes ready, says where it is, and shows its read models', async () => {
    const started = start();
    const url = await started.url();
    const ready = await fetch(`${url}/health/ready`);
    expect(await ready.json()).toMatchObject({ status: 'ready' });
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('ledger_projection_active{projection="stream-heads",version="1"} 1');
    expect(new URL(url).hostname).toBe('127.0.0.1');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends on %s and leaves nothing running',
    async (signal) => {
      const started = start();
      await started.url();
      const database = databasePid(started);
      expect(isAlive(database)).toBe(true);
      await started.stop(signal);
      expect(isAlive(database)).toBe(false);
      expect(started.output).not.toContain('"level":"error"');
    },
  );

  it('says that the data is in use when started twice, and leaves the first alone', async () => {
    const first = start();
    const url = await first.url();
    const second = start();
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain(`Process ${first.child.pid} is using the data folder`);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });

  it('starts again on the same data, also after kill -9', async () => {
    const first = start();
    await first.url();
    await first.stop('SIGKILL');
    const second = start();
    expect((await fetch(`${await second.url()}/health/ready`)).status).toBe(200);
  });

  it('names every variable it cannot use, in both languages, and exits with 2', async () => {
    const started = start({ PORT: 'x', EVENT_LOG: 'paper' });
    expect(await started.ended()).toBe(2);
    for (const told of ['PORT ("x") must', 'PORT ("x") phải', 'EVENT_LOG ("paper") must']) {
      expect(started.output).toContain(told);
    }
  });
});
