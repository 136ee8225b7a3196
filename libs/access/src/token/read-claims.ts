import { isRole, refuse, type Capacity, type Refusal, type Role } from '@ledger/kernel';
import type { JWTPayload } from 'jose';
import type { Caller } from './caller.js';

export const CAPACITIES: readonly Capacity[] = ['head', 'KT', 'TL', 'TUQ', 'TM', 'Q'];

/** Ids end up in events and stream names, so they are short and plain. */
const PLAIN_ID = /^[A-Za-z0-9][\w.:-]{0,99}$/;

/** Who a genuine token says is asking: person (`sub`), `agency`, `roles` and, where they sign, `capacity`. */
export function readClaims(claims: JWTPayload): Caller | Refusal<'access.claim-invalid'> {
  const { iss, sub, agency, roles, capacity = null } = claims as Record<string, unknown>;
  if (typeof iss !== 'string') return invalid('iss');
  if (!isPlainId(sub)) return invalid('sub');
  if (!isPlainId(agency)) return invalid('agency');
  if (!areRoles(roles)) return invalid('roles');
  if (capacity !== null && !isCapacity(capacity)) return invalid('capacity');
  return {
    issuer: iss,
    subject: sub,
    actor: { kind: 'person', person: sub, agency, roles: [...new Set(roles)].sort(), capacity },
  };
}

function invalid(claim: string): Refusal<'access.claim-invalid'> {
  return refuse('access.claim-invalid', { claim });
}

function isPlainId(value: unknown): value is string {
  return typeof value === 'string' && PLAIN_ID.test(value);
}

function areRoles(value: unknown): value is readonly Role[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRole);
}

function isCapacity(value: unknown): value is Capacity {
  return (CAPACITIES as readonly unknown[]).includes(value);
}
