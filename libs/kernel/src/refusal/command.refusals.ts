/** Refusals of the way a command reaches its stream, whatever the command says. */
export interface CommandRefusals {
  /** The key was used before for a request with another body. */
  'idempotency.body-differs': { commandId: string; stream: string };
  /** The caller decided on a revision that is no longer the last one; both are decimal strings or `no-stream`. */
  'precondition.stale': { stream: string; seen: string; actual: string };
}
