import { isRefusal, refuse, type Refusal } from '@ledger/kernel';
import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Caller } from './caller.js';
import { readClaims } from './read-claims.js';
import { VerifiedTokens } from './verified-tokens.js';

export interface TokenTrust {
  readonly issuer: string;
  readonly audience: string;
  /** Finds the issuer's public key for a token. */
  readonly keys: JWTVerifyGetKey;
}

/** Asymmetric ones only: whoever can verify a token must not be able to make one. */
const ALGORITHMS = ['EdDSA', 'ES256', 'PS256'];

/** Access tokens alone (RFC 9068): one that says who logged in, for another purpose, must not open anything here. */
export const TOKEN_TYPE = 'at+jwt';

/** Seconds by which the issuer's clock may differ from ours. */
const CLOCK_TOLERANCE = 5;

/** Finds out who sent a token: type, issuer, audience, algorithm, signature and time are checked before any claim is read. */
export class TokenVerifier {
  readonly #verified = new VerifiedTokens();

  constructor(private readonly trust: TokenTrust) {}

  /** @throws what the key source throws when it cannot be reached */
  async verify(token: string): Promise<Caller | Refusal> {
    return this.#verified.callerOf(token) ?? (await this.#verifyAnew(token));
  }

  async #verifyAnew(token: string): Promise<Caller | Refusal> {
    try {
      const { keys, issuer, audience } = this.trust;
      const { payload } = await jwtVerify(token, keys, {
        typ: TOKEN_TYPE,
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE,
        requiredClaims: ['sub', 'exp', 'iat'],
      });
      const caller = readClaims(payload);
      if (!isRefusal(caller)) this.#verified.keep(token, caller, payload.exp ?? 0);
      return caller;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      return refusal;
    }
  }
}

/** What a wrong token is told: never which check it failed, but for its time. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof errors.JWTExpired) {
    const { exp = 0 } = error.payload;
    return refuse('access.token-expired', { expiredAt: new Date(exp * 1000).toISOString() });
  }
  const outOfReach = error instanceof errors.JWKSTimeout;
  return error instanceof errors.JOSEError && !outOfReach
    ? refuse('access.token-invalid', {})
    : null;
}
