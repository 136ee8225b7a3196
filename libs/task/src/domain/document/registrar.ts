import { refuse, type Actor, type Refusal, type Role } from '@ledger/kernel';

/** Those who assign or import cite documents, so they register them. */
export function registrarFault(actor: Actor): Refusal | null {
  const roles: readonly Role[] = ['assigner', 'importer'];
  if (actor.kind === 'process') return null;
  return roles.some((role) => actor.roles.includes(role))
    ? null
    : refuse('task.role-missing', { action: 'RegisterDocument', roles });
}
