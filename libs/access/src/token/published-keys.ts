import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/** The keys that an issuer publishes; fetched when a token names one that is not known yet, and kept for a while. */
export function keysAt(url: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url));
}
