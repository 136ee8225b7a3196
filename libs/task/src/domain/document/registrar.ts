import { refuse, type Actor, type Refusal, type Role } from '@ledger/kernel';

/** Those who assign or import cite documents, so they register them. */
export const REGISTRARS: readonly Role[] = ['assigner', 'importer'];

export function registrarFault(actor: Actor): Refusal | null {
  if (actor.kind === 'process') return null;
  return REGISTRARS.some((role) => actor.roles.includes(role))
    ? null
    : refuse('task.role-missing', { action: 'RegisterDocument', roles: REGISTRARS });
}
