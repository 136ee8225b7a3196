import type { Actor } from '@ledger/kernel';

/** Somebody who showed who they are. */
export interface Caller {
  readonly issuer: string;
  /** The token's subject; with the issuer it names the caller for good. */
  readonly subject: string;
  readonly actor: Extract<Actor, { readonly kind: 'person' }>;
}
