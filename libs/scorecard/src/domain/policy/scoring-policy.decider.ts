import {
  canonicalJson,
  isLocalDate,
  localDate,
  refuse,
  refuseWithoutRole,
  startOfDay,
  type Citation,
  type CommandContext,
  type Decider,
  type LocalDate,
  type Refusal,
} from '@ledger/kernel';
import { policyFault } from './policy-fault.js';
import { evolvePolicies, type PolicyHistory } from './policy-history.js';
import type { ScoringPolicyAdopted } from './scoring-policy.events.js';
import type { ScoringPolicy } from './scoring-policy.js';

/**
 * Adopts a policy from a day on. Only the first may begin in the past, since no score was ever told before it; the policy
 * that was so adopted already decides nothing.
 */
export type AdoptScoringPolicy = {
  readonly kind: 'AdoptScoringPolicy';
  readonly policy: string;
  readonly from: LocalDate;
  readonly rules: ScoringPolicy;
  readonly source: Citation;
};

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_NAME = 100;

export const scoringPolicyDecider: Decider<
  PolicyHistory,
  AdoptScoringPolicy,
  ScoringPolicyAdopted
> = {
  initial: [],
  evolve: evolvePolicies,
  decide({ policy, from, rules, source }, state, { actor, now }) {
    const refused =
      refuseWithoutRole(actor, 'administrator') ??
      nameFault(policy) ??
      dayFault(from) ??
      policyFault(rules);
    if (refused !== null) return refused;
    const payload = { policy, from, rules, source };
    if (state.some((adopted) => isSame(adopted, payload))) return [];
    const misplaced = placeFault(payload, state, now);
    if (misplaced !== null) return misplaced;
    const effectiveAt = startOfDay(from);
    const enteredLate = from < localDate(now);
    return [{ type: 'scorecard.policy-adopted', payload, effectiveAt, enteredLate }];
  },
};

type Payload = ScoringPolicyAdopted['payload'];

function nameFault(policy: string): Refusal | null {
  if (NAME.test(policy) && policy.length <= LONGEST_NAME) return null;
  return refuse('scoring-policy.malformed', { field: 'policy' });
}

function dayFault(from: LocalDate): Refusal | null {
  return isLocalDate(from) ? null : refuse('scoring-policy.malformed', { field: 'from' });
}

function placeFault(
  { policy, from }: Payload,
  state: PolicyHistory,
  now: CommandContext['now'],
): Refusal | null {
  if (state.some((adopted) => adopted.policy === policy)) {
    return refuse('scoring-policy.name-taken', { policy });
  }
  const last = state.at(-1);
  if (last === undefined) return null;
  if (from <= last.from) {
    return refuse('scoring-policy.overlapping', { policy: last.policy, from, recorded: last.from });
  }
  const today = localDate(now);
  return from < today ? refuse('scoring-policy.back-dated', { from, today }) : null;
}

function isSame(a: Payload, b: Payload): boolean {
  return (
    a.policy === b.policy && a.from === b.from && canonicalJson(a.rules) === canonicalJson(b.rules)
  );
}
