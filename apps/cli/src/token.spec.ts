import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOCAL_AUDIENCE, LOCAL_ISSUER, openLocalIssuer, TokenVerifier } from '@ledger/access';
import { cli } from './testing/recording-terminal.js';

describe('cli token', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ledger-token-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  async function personIn(...options: string[]) {
    const { status, stdout } = await cli({ DATA_DIR: folder }, 'token', ...options);
    expect(status).toBe(0);
    const { keys } = await openLocalIssuer(folder);
    const trust = { issuer: LOCAL_ISSUER, audience: LOCAL_AUDIENCE, keys };
    return new TokenVerifier(trust).verify(stdout.trim());
  }

  it('prints a token that says who asks, with a person made of role and agency', async () => {
    expect(await personIn('--role', 'lead-officer', '--agency', 'byt')).toMatchObject({
      actor: { person: 'lead-officer.byt', agency: 'byt', roles: ['lead-officer'], capacity: null },
    });
  });

  it('takes several roles, another person and a capacity', async () => {
    const options = ['--agency', 'byt', '--person', 'p-7', '--capacity', 'KT'];
    const roles = ['--role', 'lead-officer', '--role', 'lead-head'];
    expect(await personIn(...roles, ...options)).toMatchObject({
      actor: { person: 'p-7', roles: ['lead-head', 'lead-officer'], capacity: 'KT' },
    });
  });

  it.each([
    [['--role', 'king', '--agency', 'byt']],
    [['--role', 'lead-head']],
    [['--agency', 'byt']],
    [['--role', 'lead-head', '--agency', 'byt', '--capacity', 'boss']],
  ])('ends with 2 for %j', async (options) => {
    expect(await cli({ DATA_DIR: folder }, 'token', ...options)).toMatchObject({ status: 2 });
  });

  it('is refused at once where the data folder can never be made', async () => {
    if (process.platform !== 'linux') return;
    const options = ['token', '--role', 'lead-head', '--agency', 'byt'];
    const { status, stderr } = await cli({ DATA_DIR: '/proc/ledger-test' }, ...options);
    expect(status).toBe(1);
    expect(stderr).toContain('Đề nghị đặt DATA_DIR tới một thư mục');
    expect(stderr).toContain('[embedded.folder-unusable]');
  });
});
