import type { Caller } from '@ledger/access';
import {
  isRefusal,
  refuseWithoutAnyRole,
  type Instant,
  type Refusal,
  type Role,
} from '@ledger/kernel';
import type { Person } from '../person.js';
import type { PersonRegister } from '../register/person-register.js';

/** They may learn who anybody is; everybody else only what the register says of themselves. */
const ENTITLED: readonly [Role, ...Role[]] = ['inspector', 'administrator'];

export interface LookUpTools {
  readonly register: PersonRegister;
  readonly clock: () => Instant;
}

/** Tells who a person is to those entitled. That they asked, and what for, is recorded before they learn anything. */
export async function lookUpPerson(
  { register, clock }: LookUpTools,
  { actor }: Caller,
  asked: { readonly person: string; readonly purpose: string },
): Promise<Person | Refusal> {
  const { person, agency } = actor;
  const refused = asked.person === person ? null : refuseWithoutAnyRole(actor, ENTITLED);
  if (refused !== null) return refused;
  const found = await register.find(asked.person);
  await register.recordLookUp({
    ...asked,
    lookedUpAt: clock(),
    by: person,
    agency,
    found: !isRefusal(found),
  });
  return found;
}
