import { refuse, type LocalDate, type Past, type Refusal } from '@ledger/kernel';
import type { ScoringPolicyAdopted } from './scoring-policy.events.js';

export type AdoptedPolicy = ScoringPolicyAdopted['payload'];

/** Every policy that was ever adopted, in order of its first day. */
export type PolicyHistory = readonly AdoptedPolicy[];

export function evolvePolicies(
  state: PolicyHistory,
  { payload }: Past<ScoringPolicyAdopted>,
): PolicyHistory {
  return [...state, payload];
}

/** The policy that holds on a day; each holds until the next begins. */
export function policyInForce(
  history: PolicyHistory,
  date: LocalDate,
): AdoptedPolicy | Refusal<'scoring-policy.none-in-force'> {
  const adopted = history.findLast(({ from }) => from <= date);
  return adopted ?? refuse('scoring-policy.none-in-force', { date });
}

/** A policy by its name, in force or not. */
export function policyNamed(
  history: PolicyHistory,
  policy: string,
): AdoptedPolicy | Refusal<'scoring-policy.unknown'> {
  const adopted = history.find((one) => one.policy === policy);
  return adopted ?? refuse('scoring-policy.unknown', { policy });
}
