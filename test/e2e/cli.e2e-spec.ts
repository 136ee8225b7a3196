import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logPlaceOf } from '../support/log-place.js';
import { StartedStandalone } from '../support/started-standalone.js';

/** Each command is a process of its own, and two make a database first. */
const TIMEOUT_MS = 120_000;
const MAIN = join(process.cwd(), 'dist/apps/cli/src/main.js');

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command line as a person calls it. */
function cli(dataDir: string, ...commandLine: string[]): Promise<Ended> {
  const place = logPlaceOf(dataDir);
  const env = { ...process.env, ...place, NODE_OPTIONS: '', DATA_DIR: dataDir, LANGUAGE: 'en' };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [MAIN, ...commandLine],
      { env },
      (_, stdout, stderr) => {
        resolve({ status: child.exitCode ?? -1, stdout, stderr });
      },
    );
  });
}

describe('the command line', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ledger-cli-test-'));
    await chmod(folder, 0o711);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it(
    'works beside the running product on its embedded database, and leaves it alone',
    async () => {
      const dataDir = join(folder, 'data');
      const product = new StartedStandalone(dataDir);
      try {
        const url = await product.url();
        const verified = await cli(dataDir, 'verify', 'chain', '--quiet');
        expect(verified).toMatchObject({ status: 0, stderr: '' });
        expect(verified.stdout).toContain('no fault');
        const written = await cli(dataDir, 'backup', join(folder, 'ledger.backup'), '--quiet');
        expect(written).toMatchObject({ status: 0, stderr: '' });
        expect((await cli(dataDir, 'migrate')).stdout).toContain('nothing to do');
        expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      } finally {
        await product.stop();
      }
    },
    TIMEOUT_MS,
  );

  it(
    'starts the embedded database for one command where nothing runs, and stops it again',
    async () => {
      const [first, second] = [join(folder, 'first'), join(folder, 'second')];
      const file = join(folder, 'ledger.backup');
      expect((await cli(first, 'migrate')).stdout).toMatch(/^Applied .* \(1\//);
      expect(await cli(first, 'backup', file, '--quiet')).toMatchObject({ status: 0, stderr: '' });
      expect(await cli(second, 'restore', file, '--quiet')).toMatchObject({
        status: 0,
        stderr: '',
      });
      expect((await cli(second, 'fly')).status).toBe(2);
    },
    TIMEOUT_MS,
  );
});
