import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { describeRefusal } from '@ledger/platform';
import { EventStoreDbError } from './eventstoredb.error.js';
import { isSupported, openLog } from './open.js';

async function refusalOf(url: string, openMs = 1_500): Promise<EventStoreDbError> {
  const error: unknown = await openLog({ url, openMs }).catch((reason: unknown) => reason);
  if (error instanceof EventStoreDbError) return error;
  throw new Error(`not refused: ${String(error)}`);
}

describe('opening the log on EventStoreDB', () => {
  /** Takes connections and never answers, like a server that is frozen. */
  let silent: Server;
  let silentPort: number;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    silent = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    silentPort = (silent.address() as AddressInfo).port;
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  it('where nobody listens says so, and what to check, in time', async () => {
    const begun = performance.now();
    const { code, message, refusal } = await refusalOf('esdb://127.0.0.1:1?tls=false');
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(code).toBe('unreachable');
    expect(message).toContain('127.0.0.1:1');
    expect(message).toContain('ECONNREFUSED');
    expect(describeRefusal(refusal, 'vi')).toContain('Đề nghị kiểm tra máy chủ đang chạy');
    expect(describeRefusal(refusal, 'en')).toContain('Check that the server runs');
  });

  it('where no node of a cluster answers says so in time', async () => {
    const { code, params } = await refusalOf('esdb://127.0.0.1:1,127.0.0.1:2?tls=false');
    expect(code).toBe('unreachable');
    expect(params).toMatchObject({ hosts: '127.0.0.1:1,127.0.0.1:2' });
  });

  it('where somebody listens and never answers ends in time', async () => {
    const begun = performance.now();
    const { code } = await refusalOf(`esdb://127.0.0.1:${silentPort}?tls=false`);
    expect(code).toBe('unreachable');
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('with a URL that has no scheme says how to write it', async () => {
    expect((await refusalOf('localhost:2113')).code).toBe('url-invalid');
  });

  it('with a certificate authority that cannot be read says so', async () => {
    const { code, message } = await refusalOf('esdb://h?tlsCAFile=/nowhere/ca.pem');
    expect(code).toBe('url-invalid');
    expect(message).toContain('tlsCAFile cannot be read');
  });
});

describe('the version of a server', () => {
  it.each(['22.6', '22.6.0', '22.10.5', '23.10.8', '24.2.0-jammy', '25.1.0.2299'])(
    '%s can serve',
    (version) => {
      expect(isSupported(version)).toBe(true);
    },
  );

  it.each(['unknown', '', '5.0.8', '20.10.5', '21.10.9', '22.5.9'])('%p cannot', (version) => {
    expect(isSupported(version)).toBe(false);
  });
});

describe('a process whose log is elsewhere', () => {
  it('does not load the client', () => {
    const script = `
      import { createRequire } from 'node:module';
      await import('./libs/event-log/src/index.ts');
      const loaded = Object.keys(createRequire(import.meta.url).cache);
      console.log(loaded.filter((file) => /@eventstore|@grpc/.test(file)).length);
      await import('./libs/event-log/src/eventstoredb/open.ts');
      console.log(Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes('@eventstore')));`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('0\ntrue\n');
  });
});
