import type { Actor, Authorization } from '../envelope/envelope.js';
import type { Sha256 } from '../envelope/hash.js';
import type { Instant } from '../time/instant.js';

/**
 * Everything a decision may know beside its own stream. Domain code reads no clock and makes no id: both come in here.
 */
export interface CommandContext<Facts = unknown> {
  /** UUIDv5(issuer, subject, method, path, Idempotency-Key), or of (event, process, target, n) for a process. */
  readonly commandId: string;
  /** SHA-256 of the canonical request; the same command id with another hash is refused. */
  readonly commandHash: Sha256;
  readonly actor: Actor;
  readonly auth: Authorization | null;
  /** The instant of the decision; becomes `recordedAt`. */
  readonly now: Instant;
  /** Facts folded from other streams at decision time. */
  readonly facts: Facts;
  readonly correlationId: string;
  readonly causationId: string | null;
}
