import { createPublicKey, randomUUID, type JsonWebKey } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '@ledger/kernel';
import { makeFolder, usingFolder } from '@ledger/platform';
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JWK,
  type JWTVerifyGetKey,
} from 'jose';
import { TOKEN_TYPE } from './token-verifier.js';

/** The issuer of an installation that trusts nobody else: it keeps its key beside the data. */
export interface LocalIssuer {
  readonly keys: JWTVerifyGetKey;
  /** @param hours how long the token is good */
  issue(person: Omit<Extract<Actor, { kind: 'person' }>, 'kind'>, hours: number): Promise<string>;
}

export const LOCAL_ISSUER = 'urn:task-ledger:local';
export const LOCAL_AUDIENCE = 'task-ledger';

const KEY_FILE = 'issuer-key.json';
const ALGORITHM = 'EdDSA';

/**
 * Opens the issuer of a data folder; makes its key at the first call, readable to its owner only.
 *
 * @throws RefusedError `embedded.folder-unusable`
 */
export async function openLocalIssuer(dataDirectory: string): Promise<LocalIssuer> {
  const jwk = await usingFolder(dataDirectory, () => readOrMakeKey(dataDirectory));
  const key = await importJWK(jwk, ALGORITHM);
  const publicKey = await exportJWK(createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }));
  return {
    keys: createLocalJWKSet({ keys: [{ ...publicKey, kid: jwk.kid ?? '', alg: ALGORITHM }] }),
    issue: ({ person, agency, roles, capacity }, hours) =>
      new SignJWT({ agency, roles: [...roles], ...(capacity !== null && { capacity }) })
        .setProtectedHeader({ alg: ALGORITHM, typ: TOKEN_TYPE, kid: jwk.kid ?? '' })
        .setIssuer(LOCAL_ISSUER)
        .setAudience(LOCAL_AUDIENCE)
        .setSubject(person)
        .setIssuedAt()
        .setExpirationTime(`${hours} h`)
        .sign(key),
  };
}

async function readOrMakeKey(dataDirectory: string): Promise<JWK> {
  await makeFolder(dataDirectory);
  const file = join(dataDirectory, KEY_FILE);
  const made = await makeKey();
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(JSON.stringify(made));
      await handle.sync();
    } finally {
      await handle.close();
    }
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return JSON.parse(await readFile(file, 'utf8')) as JWK;
  }
}

async function makeKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: ALGORITHM, use: 'sig' };
}
