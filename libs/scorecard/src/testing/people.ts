import type { Actor, Citation, CommandContext, Instant, Role } from '@ledger/kernel';
import { commandAt } from '@ledger/kernel/testing';

type Person = Extract<Actor, { readonly kind: 'person' }>;

function person(name: string, ...roles: readonly Role[]): Person {
  return { kind: 'person', person: name, agency: 'vpcp', roles, capacity: null };
}

export const ADMINISTRATOR = person('p-admin', 'administrator');
export const COUNCIL_MEMBER = person('p-council', 'council');

/** A command by somebody, at an instant. */
export function by(actor: Actor, now: Instant): CommandContext<null> {
  return { ...commandAt(now), actor };
}

export const SOURCE: Citation = {
  title: 'Quy định về kiểm điểm, đánh giá, xếp loại chất lượng',
  number: '366-QĐ/TW',
  date: '2025-08-30',
  issuer: null,
};
