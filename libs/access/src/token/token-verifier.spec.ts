import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { TokenVerifier } from './token-verifier.js';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519').privateKey;
const verifier = new TokenVerifier({
  issuer: 'urn:issuer',
  audience: 'ledger',
  keys: () => Promise.resolve(publicKey),
});

interface Token {
  readonly claims?: Record<string, unknown>;
  readonly subject?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly typ?: string;
  readonly key?: KeyObject;
}

const CLAIMS = { agency: 'byt', roles: ['lead-officer'] };

function tokenOf(token: Token): Promise<string> {
  const { claims, subject = 'p-7', issuer = 'urn:issuer', audience = 'ledger' } = token;
  return new SignJWT({ ...CLAIMS, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', typ: token.typ ?? 'at+jwt' })
    .setSubject(subject)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(token.expires ?? '1 h')
    .sign(token.key ?? privateKey);
}

describe('a token', () => {
  it('says who is asking, for which agency, in which roles and capacity', async () => {
    const claims = { roles: ['lead-head', 'lead-officer', 'lead-head'], capacity: 'KT' };
    expect(await verifier.verify(await tokenOf({ claims }))).toEqual({
      issuer: 'urn:issuer',
      subject: 'p-7',
      actor: {
        kind: 'person',
        person: 'p-7',
        agency: 'byt',
        roles: ['lead-head', 'lead-officer'],
        capacity: 'KT',
      },
    });
  });

  it.each<[string, Token]>([
    ['is signed by somebody else', { key: stranger }],
    ['comes from another issuer', { issuer: 'urn:other' }],
    ['is meant for another service', { audience: 'other' }],
    ['is no access token', { typ: 'JWT' }],
  ])('is refused if it %s', async (_, token) => {
    expect(await verifier.verify(await tokenOf(token))).toMatchObject({
      refused: 'access.token-invalid',
    });
  });

  it('is refused if it is signed with a secret, or not at all', async () => {
    const secret = await new SignJWT(CLAIMS)
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setExpirationTime('1 h')
      .sign(publicKey.export({ format: 'der', type: 'spki' }));
    const [, payload = ''] = (await tokenOf({})).split('.');
    const unsigned = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${payload}.`;
    for (const token of [secret, unsigned, 'x.y.z', 'nonsense']) {
      expect(await verifier.verify(token)).toMatchObject({ refused: 'access.token-invalid' });
    }
  });

  it('is verified once for many requests, and every one by itself', async () => {
    let asked = 0;
    const keys = () => {
      asked += 1;
      return Promise.resolve(publicKey);
    };
    const counted = new TokenVerifier({ issuer: 'urn:issuer', audience: 'ledger', keys });
    const [token, other] = [await tokenOf({}), await tokenOf({ subject: 'p-8' })];
    for (const one of [token, token, other, token, other]) await counted.verify(one);
    expect(asked).toBe(2);
    expect(await counted.verify(token)).toMatchObject({ subject: 'p-7' });
    expect(await counted.verify(other)).toMatchObject({ subject: 'p-8' });
  });

  it('that is refused is judged anew each time', async () => {
    const token = await tokenOf({ claims: { roles: [] } });
    const forged = `${(await tokenOf({})).slice(0, -4)}AAAA`;
    for (const one of [token, token]) {
      expect(await verifier.verify(one)).toMatchObject({ refused: 'access.claim-invalid' });
    }
    for (const one of [forged, forged]) {
      expect(await verifier.verify(one)).toMatchObject({ refused: 'access.token-invalid' });
    }
  });

  it('is refused after its time, and told when that ended', async () => {
    expect(await verifier.verify(await tokenOf({ expires: '-1 h' }))).toMatchObject({
      refused: 'access.token-expired',
      params: { expiredAt: expect.stringMatching(/^\d{4}-.*Z$/) },
    });
  });

  it.each<[Token, string]>([
    [{ subject: 'Nguyễn Văn A' }, 'sub'],
    [{ claims: { agency: '' } }, 'agency'],
    [{ claims: { roles: [] } }, 'roles'],
    [{ claims: { roles: ['king'] } }, 'roles'],
    [{ claims: { capacity: 'boss' } }, 'capacity'],
  ])('is refused with %j, naming the claim', async (token, claim) => {
    expect(await verifier.verify(await tokenOf(token))).toEqual({
      refused: 'access.claim-invalid',
      params: { claim },
    });
  });

  it('is no reason to say it is wrong when the issuer cannot be reached', async () => {
    const keys = () => Promise.reject(new Error('ECONNREFUSED'));
    const cut = new TokenVerifier({ issuer: 'urn:issuer', audience: 'ledger', keys });
    await expect(cut.verify(await tokenOf({}))).rejects.toThrow('ECONNREFUSED');
  });
});
