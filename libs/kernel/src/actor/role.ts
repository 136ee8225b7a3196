import type { Actor } from '../envelope/envelope.js';
import { refuse, type Refusal } from '../refusal/refusal.js';

/** What a person may be entitled to do (trust.md §3); which of them a person holds is granted, never assumed. */
export const ROLES = [
  'assigner',
  'verifier',
  'importer',
  'lead-officer',
  'lead-head',
  'coordinator',
  'monitor',
  'inspector',
  'council',
  'commendation-office',
  /** Reads everything, writes nothing. */
  'auditor',
  /** Keeps agencies, calendars, policies and grants; sees no case content. */
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return (ROLES as readonly unknown[]).includes(value);
}

/** Those who may see what tasks and cases are about: everybody but administrators, who only keep the house. */
export const CONTENT_ROLES: readonly [Role, ...Role[]] = [
  'assigner',
  ...ROLES.filter((role) => role !== 'assigner' && role !== 'administrator'),
];

/**
 * Refuses a person who does not hold the role; null if the actor may go on. A process holds no role: it only carries
 * out what a decision in the log already says, and no token can name one.
 */
export function refuseWithoutRole(
  actor: Actor,
  role: Role,
): Refusal<'authority.role-missing'> | null {
  if (actor.kind === 'process' || actor.roles.includes(role)) return null;
  return refuse('authority.role-missing', { role });
}

/** Refuses a person who holds none of the roles, naming the first of them; null if the actor may go on. */
export function refuseWithoutAnyRole(
  actor: Actor,
  roles: readonly [Role, ...Role[]],
): Refusal<'authority.role-missing'> | null {
  const refusals = roles.map((role) => refuseWithoutRole(actor, role));
  return refusals.includes(null) ? null : refuseWithoutRole(actor, roles[0]);
}
