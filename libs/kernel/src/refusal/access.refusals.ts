import type { NoParams } from './no-params.js';

/** Refusals of a caller who cannot show who they are. */
export interface AccessRefusals {
  /** There is no bearer token. */
  'access.token-missing': NoParams;
  /** The token was not issued for this service, or was altered; why is not told to the caller. */
  'access.token-invalid': NoParams;
  /** The token was good until then, an instant in UTC. */
  'access.token-expired': { expiredAt: string };
  /** The token is genuine, but a claim that says who the caller is is missing or malformed. */
  'access.claim-invalid': { claim: string };
}
