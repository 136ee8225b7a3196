import {
  keysAt,
  LOCAL_AUDIENCE,
  LOCAL_ISSUER,
  openLocalIssuer,
  TokenVerifier,
} from '@ledger/access';
import type { Config } from '@ledger/platform';

/** Takes the tokens of the issuer that the configuration trusts. */
export async function openTokenVerifier({
  tokens,
  dataDir,
}: Pick<Config, 'tokens' | 'dataDir'>): Promise<TokenVerifier> {
  if (tokens.from === 'jwks') {
    const { url, issuer, audience } = tokens;
    return new TokenVerifier({ issuer, audience, keys: keysAt(url) });
  }
  const { keys } = await openLocalIssuer(dataDir);
  return new TokenVerifier({ issuer: LOCAL_ISSUER, audience: LOCAL_AUDIENCE, keys });
}
