import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
  Number(/"serverPid":(\d+)/.exec(started.output)?.[1]);

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
    const active = 'ledger_projection_active{projection="stream-heads",version="1"} 1';
    let metrics = '';
    // Read models are built while the product is ready already; Jest's limit ends the wait.
    while (!metrics.includes(active)) metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('ledger_projection_lag_events');
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

  it('says that its database ended, and ends too, so that whoever watches it can start it again', async () => {
    const started = start();
    await started.url();
    process.kill(databasePid(started), 'SIGKILL');
    expect(await started.ended()).toBe(1);
    expect(started.output).toContain('ended by itself');
    const again = start();
    expect((await fetch(`${await again.url()}/health/ready`)).status).toBe(200);
  });

  it('says in a sentence that the port is in use, and leaves no database behind', async () => {
    const first = start();
    const { port } = new URL(await first.url());
    const folder = join(dataDir, 'other');
    const second = start({ PORT: port, DATA_DIR: folder });
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain(`Port ${port} of 127.0.0.1 is in use`);
    expect(second.output).not.toContain('    at ');
    expect(isAlive(databasePid(second))).toBe(false);
  });

  it('says in a sentence that the data folder cannot be used', async () => {
    const file = join(dataDir, 'file');
    await writeFile(file, '');
    const started = start({ DATA_DIR: file });
    expect(await started.ended()).toBe(1);
    expect(started.output).toContain('Set DATA_DIR to a folder');
    expect(started.output).not.toContain('    at ');
  });

  it('names every variable it cannot use, in both languages, and exits with 2', async () => {
    const started = start({ PORT: 'x', EVENT_LOG: 'paper' });
    expect(await started.ended()).toBe(2);
    for (const told of ['PORT ("x") must', 'PORT ("x") phải', 'EVENT_LOG ("paper") must']) {
      expect(started.output).toContain(told);
    }
  });
});
