import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApi, TestRequest } from '@ledger/command/testing';
import { decodeJwt, SignJWT } from 'jose';
import { ASSIGN_BODY } from '../testing/index.js';
import { openWholeHouse, type WholeHouse } from '../testing/whole-house.js';

const ASSIGNER = { person: 'p-assigner', agency: 'chinh-phu', roles: ['assigner'] } as const;
const STRANGER = generateKeyPairSync('ed25519').privateKey;
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** What a genuine token says, signed by nobody. */
async function unsigned(api: TestApi): Promise<string> {
  const [, claims = ''] = (await api.tokenOf(ASSIGNER)).split('.');
  return `${encoded({ alg: 'none', typ: 'at+jwt' })}.${claims}.`;
}

/** As if the public key, which everybody knows, were a secret. */
async function signedWithPublicKey(api: TestApi): Promise<string> {
  const claims = decodeJwt(await api.tokenOf(ASSIGNER));
  const secret = api.publicKey.export({ format: 'der', type: 'spki' });
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' }).sign(secret);
}

/** Claims of the assigner under the signature of somebody less. */
async function altered(api: TestApi): Promise<string> {
  const [header, , signature] = (await api.tokenOf({ ...ASSIGNER, agency: 'bca' })).split('.');
  const [, claims] = (await api.tokenOf(ASSIGNER)).split('.');
  return [header, claims, signature].join('.');
}

type Case = readonly [string, string, (api: TestApi) => Promise<string>];

const CASES: readonly Case[] = [
  ['that has expired', 'token-expired', (api) => api.tokenOf(ASSIGNER, { expires: '-1 h' })],
  ['signed with another key', 'token-invalid', (api) => api.tokenOf(ASSIGNER, { key: STRANGER })],
  ['signed by nobody', 'token-invalid', unsigned],
  ['signed with the public key as a secret', 'token-invalid', signedWithPublicKey],
  ['whose claims were altered', 'token-invalid', altered],
  ['of another issuer', 'token-invalid', (api) => api.tokenOf(ASSIGNER, { issuer: 'urn:other' })],
  [
    'for another audience',
    'token-invalid',
    (api) => api.tokenOf(ASSIGNER, { audience: 'another-service' }),
  ],
  ['that names no agency', 'claim-invalid', (api) => api.tokenOf({ ...ASSIGNER, agency: '' })],
];

describe('a request with a token', () => {
  let whole: WholeHouse;
  beforeAll(async () => {
    whole = await openWholeHouse();
  });
  afterAll(() => whole.close());

  it.each(CASES)('%s is refused, told which header it is, and records nothing', async (...of) => {
    const [, code, make] = of;
    const { served } = whole.api;
    const token = await make(served);
    const before = await whole.log.head();
    const asks = [
      (request: TestRequest) => served.post('/v1/tasks', ASSIGN_BODY, request),
      (request: TestRequest) => served.get('/v1/lists/overdue', request),
    ];
    for (const ask of asks) {
      const [vi, en] = [await ask({ token, language: 'vi' }), await ask({ token, language: 'en' })];
      for (const { status, headers, body } of [vi, en]) {
        expect({ status, code: body['code'] }).toEqual({ status: 401, code: `access.${code}` });
        expect(headers.get('content-type')).toContain('application/problem+json');
        expect(headers.get('www-authenticate')).toBe('Bearer');
        expect(body['errors']).toEqual([{ pointer: '/Authorization', detail: body['detail'] }]);
      }
      expect(vi.body['detail']).not.toBe(en.body['detail']);
    }
    expect(await whole.log.head()).toBe(before);
  });
});
