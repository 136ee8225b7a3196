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
  Number(/"serverPid":(\d+),"version"/.exec(started.output)?.[1]);

async function expectCleanEnd(started: StartedStandalone, signal: NodeJS.Signals): Promise<void> {
  const database = databasePid(started);
  expect(isAlive(database)).toBe(true);
  await started.stop(signal);
  expect(isAlive(database)).toBe(false);
  expect(started.output).not.toContain('"level":"error"');
}

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

  it('becomes ready, shows its read models, and holds its folder and port alone until SIGINT', async () => {
    const first = start();
    const url = await first.url();
    const { hostname, port } = new URL(url);
    expect(hostname).toBe('127.0.0.1');
    const ready = () => fetch(`${url}/health/ready`);
    expect(await (await ready()).json()).toMatchObject({ status: 'ready' });
    const active = 'ledger_projection_active{projection="stream-heads",version="1"} 1';
    let metrics = '';
    // Read models are built while the product is ready already; Jest's limit ends the wait.
    while (!metrics.includes(active)) metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('ledger_projection_lag_events');

    const again = start();
    expect(await again.ended()).toBe(1);
    expect(again.output).toContain(`Process ${first.child.pid} is using the data folder`);

    const samePort = start({ PORT: port, DATA_DIR: join(dataDir, 'other') });
    expect(await samePort.ended()).toBe(1);
    expect(samePort.output).toContain(`Port ${port} of 127.0.0.1 is in use`);
    expect(samePort.output).not.toContain('    at ');
    expect(isAlive(databasePid(samePort))).toBe(false);

    expect((await ready()).status).toBe(200);
    await expectCleanEnd(first, 'SIGINT');
  });

  it('starts again on the same data after kill -9 and after losing its database, and ends on SIGTERM', async () => {
    const killed = start();
    await killed.url();
    await killed.stop('SIGKILL');

    const orphaned = start();
    expect((await fetch(`${await orphaned.url()}/health/ready`)).status).toBe(200);
    process.kill(databasePid(orphaned), 'SIGKILL');
    // Whoever watches it can start it again.
    expect(await orphaned.ended()).toBe(1);
    expect(orphaned.output).toContain('ended by itself');

    const again = start();
    expect((await fetch(`${await again.url()}/health/ready`)).status).toBe(200);
    await expectCleanEnd(again, 'SIGTERM');
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
