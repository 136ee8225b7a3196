import type { NoParams } from './no-params.js';

/** Refusals of the way a command reaches its stream, whatever the command says. */
export interface CommandRefusals {
  /** A command without the header by which a repeat is recognised. */
  'idempotency.key-missing': NoParams;
  /** The header is empty, too long, or holds characters that no key has. */
  'idempotency.key-invalid': { limit: number };
  /** The key was used before for a request with another body. */
  'idempotency.body-differs': { commandId: string; stream: string };
  /** A decision on what the caller has seen does not say which revision that was. */
  'precondition.missing': NoParams;
  /** The header holds something else than one entity tag of this service. */
  'precondition.unreadable': { given: string };
  /** The caller decided on a revision that is no longer the last one; both are decimal strings or `no-stream`. */
  'precondition.stale': { stream: string; seen: string; actual: string };
}
