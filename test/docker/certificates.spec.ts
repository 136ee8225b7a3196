import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const SCRIPT = fileURLToPath(new URL('../../docker/certificates.sh', import.meta.url));
const HAS_OPENSSL = spawnSync('openssl', ['version']).status === 0;

if (HAS_OPENSSL) describe('the certificates of a cluster', describeCertificates);
else {
  const skipped = 'NOT RUN, for want of openssl';
  process.stderr.write(`the certificates of a cluster: ${skipped}\n`);
  describe('the certificates of a cluster', () => {
    it.skip(skipped, () => undefined);
  });
}

function describeCertificates(): void {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ledger-certificates-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  function make(...nodes: string[]) {
    const folders = [join(folder, 'authority'), join(folder, 'keys')];
    const { status, stdout, stderr } = spawnSync('sh', [SCRIPT, ...folders, ...nodes], {
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  const certificate = async (...path: string[]) =>
    new X509Certificate(await readFile(join(folder, ...path)));

  it('are made for each node by one authority, under the one name that nodes know each other by', async () => {
    const { status, stdout } = make('node1', 'node2');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /made the authority in .*\nmade the certificate of node1\nmade .*node2\n$/,
    );
    const authority = await certificate('authority', 'ca.crt');
    expect(authority.ca).toBe(true);
    for (const node of ['node1', 'node2']) {
      const own = await certificate('keys', node, 'node.crt');
      expect(own.subject).toBe('CN=eventstoredb-node');
      expect(own.checkHost(node)).toBe(node);
      expect(own.checkHost('node3')).toBeUndefined();
      expect(own.verify(authority.publicKey)).toBe(true);
      expect(own.ca).toBe(false);
      expect(own.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
    }
  });

  it('are left alone by another run, which adds what is missing', async () => {
    make('node1');
    const before = await readFile(join(folder, 'keys/node1/node.crt'), 'utf8');
    expect(make('node1', 'node9')).toMatchObject({
      status: 0,
      stdout: 'made the certificate of node9\n',
    });
    expect(await readFile(join(folder, 'keys/node1/node.crt'), 'utf8')).toBe(before);
  });

  it('their keys can be read by their owner only, the authority’s certificate by everybody', async () => {
    make('node1');
    const mode = async (...path: string[]) => (await stat(join(folder, ...path))).mode & 0o777;
    expect(await mode('keys', 'ca.key')).toBe(0o600);
    expect(await mode('keys', 'node1', 'node.key')).toBe(0o600);
    expect(await mode('authority', 'ca.crt')).toBe(0o644);
  });
}
