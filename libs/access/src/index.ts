export { AccessModule } from './access.module.js';
export { callerOf, TheCaller } from './http/caller-of.js';
export { EVERYBODY, ReadBy, type ReadingRight } from './http/reading-right.js';
export { ACCESS_MIGRATIONS } from './migrations/access-migrations.js';
export { keepRefused } from './refused/observe-refusals.js';
export { RefusedAttempts } from './refused/refused-attempts.js';
export { RefusedAttemptsModule } from './refused-attempts.module.js';
export type { Caller } from './token/caller.js';
export {
  LOCAL_AUDIENCE,
  LOCAL_ISSUER,
  openLocalIssuer,
  type LocalIssuer,
} from './token/local-issuer.js';
export { keysAt } from './token/published-keys.js';
export { CAPACITIES } from './token/read-claims.js';
export { TokenVerifier, type TokenTrust } from './token/token-verifier.js';
