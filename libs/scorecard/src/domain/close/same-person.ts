import type { Actor } from '@ledger/kernel';

/** Whether the same person did both; whichever agency they did it for. */
export function isSamePerson(one: Actor, other: Actor): boolean {
  return one.kind === 'person' && other.kind === 'person' && one.person === other.person;
}
