import type { Role } from '../actor/role.js';

/** Refusals of those who may not do what they ask, in every room alike. */
export interface AuthorityRefusals {
  /** The person does not hold the role that this takes. */
  'authority.role-missing': { role: Role };
}
