import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOCAL_AUDIENCE, LOCAL_ISSUER, openLocalIssuer } from './local-issuer.js';
import { TokenVerifier } from './token-verifier.js';

const PERSON = { person: 'p-7', agency: 'byt', roles: ['lead-head'], capacity: 'head' } as const;

describe('the issuer of a data folder', () => {
  let folder = '';

  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'ledger-issuer-')), 'data');
  });

  afterAll(() => rm(join(folder, '..'), { recursive: true }));

  it('keeps one key, also when several open it at once, and its tokens outlive it', async () => {
    const issuers = await Promise.all(Array.from({ length: 4 }, () => openLocalIssuer(folder)));
    for (const issuer of issuers) {
      const token = await issuer.issue(PERSON, 1);
      const { keys } = await openLocalIssuer(folder);
      const trust = { issuer: LOCAL_ISSUER, audience: LOCAL_AUDIENCE, keys };
      expect(await new TokenVerifier(trust).verify(token)).toMatchObject({
        actor: { kind: 'person', ...PERSON },
      });
    }
  });

  it('shows its key to nobody else', async () => {
    await openLocalIssuer(folder);
    expect((await stat(join(folder, 'issuer-key.json'))).mode & 0o777).toBe(0o600);
  });

  it('does not put another key in the place of one that cannot be read', async () => {
    await openLocalIssuer(folder);
    const before = await readFile(join(folder, 'issuer-key.json'), 'utf8');
    await openLocalIssuer(folder);
    expect(await readFile(join(folder, 'issuer-key.json'), 'utf8')).toBe(before);
  });
});
